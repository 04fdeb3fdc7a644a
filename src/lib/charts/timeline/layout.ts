import { placeTicks, timeTicks } from '../core/axis';
import { footOf, labelBox, linesHeight, placeLines, type Label } from '../core/label';
import { momentMarks, tellMoment, type MomentSizes } from '../core/moment';
import { placeKeys } from '../core/momentKeys';
import type { Group, Mark, Placed } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { besideNumeral, measureLine, type Line } from '../core/text';
import { uprights } from '../core/uprights';
import type { Entry, TimelineSeries } from './series';

export interface TimelinePlaced extends Placed {
	/** Lines through the ticks, as a path. */
	grid: string;
	/** The marks of the key, with ids of no event. */
	keys: Mark[];
}

/** How the rows are set. */
export interface Setting {
	sheet: Sheet;
	/** From days to px, and px where the axis ends. */
	x(day: number): number;
	end: number;
	sizes: MomentSizes;
	/** px between two rows. */
	between: number;
	/** Says what the marks mean. */
	key: boolean;
}

/** px from which there is room to say what the marks mean. */
const wide = 600;

/** First and last day of the axis: all that is known, and room for what has no end. */
function domainOf(entries: Entry[]): [from: number, to: number] {
	const from = Math.min(...entries.map((entry) => entry.from));
	const to = Math.max(...entries.map((entry) => entry.to));
	const open = entries.filter(({ precision }) => precision === 'open').map((entry) => entry.from);
	return [from, Math.max(to, from + 1, Math.max(...open) + (to - from) * 0.1)];
}

/** Where an entry's words stand: to the right of its marks, to the left, or above them. */
function placeEntry(
	entry: Entry,
	top: number,
	setting: Setting
): { marks: Mark[]; label: Label; foot: number } {
	const { sheet, sizes } = setting;
	const { label: font, gap, width } = sheet;
	const [whole = []] = tellMoment(entry, Infinity, font);
	const long = measureLine(whole, font);
	const bare = momentMarks(entry, 0, setting);
	const left = Math.min(...bare.map((mark) => mark.x)) - gap / 2;
	const right = Math.max(...bare.map((mark) => mark.x + mark.width)) + gap / 2;
	const beside = right + long <= width || long <= left;
	const lines: Line[] = beside ? [whole] : tellMoment(entry, width, font);
	const tall = linesHeight(lines, font);
	const middle = beside
		? Math.round(top + Math.max(tall, sizes.block) / 2)
		: Math.ceil(top + tall + sizes.block / 2 + 1);
	const marks = momentMarks(entry, middle, setting);
	if (!beside) {
		const widest = Math.max(...lines.map((line) => measureLine(line, font)));
		const x = Math.round(Math.max(0, Math.min(left + gap / 2, width - widest)));
		return {
			marks,
			label: placeLines(lines, { x, top }, { font }),
			foot: middle + sizes.block / 2
		};
	}
	const fits = right + long <= width;
	const label = placeLines(
		lines,
		{ x: Math.round(fits ? right : left), top: middle - tall / 2 },
		{ font, anchor: fits ? 'start' : 'end' }
	);
	return { marks, label, foot: middle + Math.max(tall, sizes.block) / 2 };
}

function placeWith(series: TimelineSeries, setting: Setting): TimelinePlaced {
	const { sheet, x, between } = setting;
	const { width, gap, label } = sheet;
	const [from, to] = domainOf(series.entries);
	const ticks = timeTicks(from, to, Math.floor(width / (besideNumeral(label).size * 3.2)));
	const texts = ticks.map((tick) => ({
		x: x(tick.at),
		text: series.tick(tick),
		first: tick.month === undefined
	}));
	const labels = placeTicks(texts, 0, width, label);
	const head = Math.max(0, ...labels.map((one) => footOf(one)));
	let top = head + gap * 0.5;
	const groups = series.entries.map((entry): Group => {
		const placed = placeEntry(entry, top, setting);
		top = placed.foot + between;
		return {
			fact: entry.event,
			steps: entry.steps,
			marks: placed.marks,
			labels: [placed.label]
		};
	});
	const foot = Math.round(top - between);
	const words = groups.flatMap((group) => group.labels.map(labelBox));
	const grid = ticks
		.map(({ at, month }) =>
			uprights([Math.round(x(at))], [head + 2, month ? head + 6 : foot], month ? [] : words)
		)
		.join('');
	const key = setting.key
		? placeKeys(series.keys, foot + gap, setting.sizes, sheet)
		: { marks: [], labels: [], foot };
	return {
		width,
		height: Math.ceil(key.foot + 2),
		groups,
		labels: [...labels, ...key.labels],
		grid,
		keys: key.marks
	};
}

/**
 * Places the events a row each in the order of time, their marks on one axis and their words beside
 * them, and on wide sheets what the marks mean below. To keep within the height it gives up air first,
 * then, on a stage, that.
 */
export function placeTimeline(series: TimelineSeries, sheet: Sheet): TimelinePlaced {
	const { width, gap, label } = sheet;
	const [from, to] = domainOf(series.entries);
	const block = Math.round(label.size * 0.35) * 2;
	const sizes: MomentSizes = { block, line: 4, fade: gap * 3, plus: 10 };
	const end = width - 1;
	const x = (day: number) => block / 2 + ((day - from) / (to - from)) * (end - block);
	const setting = (between: number, key: boolean): Setting => ({
		sheet,
		x,
		end,
		sizes,
		between,
		key
	});
	const fits = (one: TimelinePlaced) => one.height <= sheet.height;
	// narrow sheets leave the meaning of the marks to the chart's note and table
	const key = width >= wide;
	const open = placeWith(series, setting(gap * 0.75, key));
	let placed = open;
	for (const between of [gap * 0.4, 1]) {
		if (fits(placed)) return placed;
		placed = placeWith(series, setting(between, key));
	}
	if (fits(placed)) return placed;
	return sheet.stage ? placeWith(series, setting(1, false)) : open;
}

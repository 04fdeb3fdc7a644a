import { amountTicks, placeTicks } from '../core/axis';
import type { Box } from '../core/box';
import { placeCaution } from '../core/caution';
import { placeInline, type Part } from '../core/inline';
import { labelBox, linesHeight, placeLines, type Label } from '../core/label';
import type { Group, Mark, Placed, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { measureLine } from '../core/text';
import { wrap } from '../core/wrap';
import { placeCounts } from './counts';
import { lollipopMarks } from './lollipop';
import { scaleOf, valueHeight, valueRuns, type Scale } from './scale';
import type { Lollipop, LollipopsSeries } from './series';

export interface LollipopsPlaced extends Placed {
	/** Lines through round values, and the line of zero, as paths. */
	grid: string;
	zero: string;
	/** Above each band. */
	rules: { x1: number; x2: number; y: number }[];
	/** Beside the sentence that says why the bands are not summed. */
	bar: Box;
}

/** Bands differ by shape as well as by place. */
const shapes: Shape[] = ['circle', 'square', 'diamond'];
const shapeOf = (band: number): Shape => shapes[band % shapes.length] ?? 'circle';

/** How the rows are set on a sheet. */
export interface Setting {
	sheet: Sheet;
	scale: Scale;
	/** px of the names' column; 0 where names stand above the stems. */
	names: number;
	/** Saves height: names of bands share a line, remarks stand only where there is room. */
	close: boolean;
	/** Says of the counts what they are. */
	words: boolean;
	axis: boolean;
}

type Way = Pick<Setting, 'close' | 'words' | 'axis'>;
/** What is given up for height, one after the other. */
const closer: Way[] = [
	{ close: true, words: true, axis: true },
	{ close: true, words: false, axis: true },
	{ close: true, words: false, axis: false }
];

/** px from which names stand beside the stems. */
const wide = 600;

interface PlacedRow {
	marks: Mark[];
	labels: Label[];
	/** Middle of the stem, and the row's foot. */
	y: number;
	foot: number;
}

/** Name, value and remark on a line, the lollipop below them. */
function placeAbove(row: Lollipop, top: number, shape: Shape, room: number, setting: Setting) {
	const { sheet, scale, close } = setting;
	const { label, strong, gap } = sheet;
	const parts: Part[] = [
		{ runs: row.name, font: strong, role: 'word' },
		{ runs: valueRuns(row), font: label, role: 'word' }
	];
	const remark: Part = { runs: row.remark, font: label, role: 'soft' };
	const at = { x: 0, top, width: room };
	const bare = placeInline(parts, at, gap * 0.75);
	const full = placeInline([...parts, remark], { ...at, width: sheet.width }, gap * 0.75);
	// without a line more, a remark costs nothing
	const free = full.foot === bare.foot && full.right <= room;
	const { labels, foot } = close && !free ? bare : full;
	const y = Math.round(foot + scale.sizes.head / 2 + (close ? 1 : 2));
	const { marks } = lollipopMarks(row, y, shape, scale);
	return { marks, labels, y, foot: y + scale.sizes.head / 2 };
}

/** Name and remark in a column, the lollipop beside it, its value beside its head. */
function placeBeside(row: Lollipop, i: number, top: number, shape: Shape, setting: Setting) {
	const { sheet, scale, names } = setting;
	const { label, strong, gap } = sheet;
	const name = wrap(row.name, names, strong);
	const remark = wrap(row.remark, names, label);
	const tall = linesHeight(name, strong) + linesHeight(remark, label);
	const value = scale.values[i] ?? [];
	const height = Math.max(tall, valueHeight(scale, i, label), scale.sizes.head);
	const y = Math.round(top + height / 2);
	const { marks, right } = lollipopMarks(row, y, shape, scale);
	const head = y - tall / 2;
	const labels = [
		placeLines(name, { x: 0, top: head }, { font: strong }),
		placeLines(
			remark,
			{ x: 0, top: head + linesHeight(name, strong) },
			{ font: label, role: 'soft' }
		),
		placeLines(
			value,
			{ x: right + gap * 0.75, top: y - valueHeight(scale, i, label) / 2 },
			{ font: label }
		)
	].filter(({ lines }) => lines.length > 0);
	return { marks, labels, y, foot: top + height };
}

/** Rows of one fact belong together, however many lollipops it has. */
function gather(rows: { row: Lollipop; placed: PlacedRow }[]): Group[] {
	const groups = new Map<string, Group>();
	for (const { row, placed } of rows) {
		const group = groups.get(row.fact) ?? {
			fact: row.fact,
			steps: row.steps,
			marks: [],
			labels: []
		};
		group.marks.push(...placed.marks);
		group.labels.push(...placed.labels);
		groups.set(row.fact, group);
	}
	return [...groups.values()];
}

/** Ticks of the axis with their words, as many as have room. */
function placeAxis(
	series: LollipopsSeries,
	values: number[],
	{ sheet, scale, names }: Setting
): { at: number[]; labels: Label[] } {
	const { width, label } = sheet;
	for (let most = names > 0 ? 6 : 5; most > 0; most--) {
		const ticks = amountTicks(values, most);
		const texts = series.ticks(ticks);
		const labels = placeTicks(
			ticks.map((value, i) => ({ x: scale.x(value), text: texts[i] ?? '' })),
			0,
			width,
			label
		);
		if (labels.length === ticks.length) return { at: ticks.map(scale.x), labels };
	}
	return { at: [], labels: [] };
}

function placeWith(series: LollipopsSeries, setting: Setting): LollipopsPlaced {
	const { sheet, scale, names, close } = setting;
	const { width, gap, label } = sheet;
	const beside = names > 0;
	const rows = series.bands.flatMap((band) => band.rows);
	const axis = placeAxis(
		series,
		rows.map((row) => row.value),
		setting
	);
	const labels: Label[] = setting.axis ? [...axis.labels] : [];
	const rules: LollipopsPlaced['rules'] = [];
	const lines: [from: number, to: number][] = [];
	const placed: { row: Lollipop; placed: PlacedRow }[] = [];
	let top = setting.axis ? Math.max(0, ...axis.labels.map((one) => foot(one))) + gap / 2 : 0;

	for (const [b, band] of series.bands.entries()) {
		rules.push({ x1: 0, x2: width, y: Math.round(top) });
		top += gap * (close ? 0.25 : 0.5);
		const title = wrap(band.label, width, label);
		const [first] = title;
		const aside = title.length === 1 && first ? measureLine(first, label) : Infinity;
		const begin = top;
		const place = (row: Lollipop, at: number, room: number) =>
			beside
				? placeBeside(row, placed.length, at, shapeOf(b), setting)
				: placeAbove(row, at, shapeOf(b), room, setting);
		const [head] = band.rows;
		const share = close && !beside && head && width - aside - gap > width * 0.5;
		const tried = share ? place(head, top, width - aside - gap) : undefined;
		const oneLine = tried && tried.labels.every((one) => foot(one) <= top + label.size * 1.3);
		if (oneLine)
			labels.push(
				placeLines(title, { x: width, top }, { font: label, role: 'soft', anchor: 'end' })
			);
		else {
			const heading = placeLines(title, { x: 0, top }, { font: label, role: 'soft' });
			labels.push(heading);
			top = foot(heading) + gap * (close ? 0.25 : 0.5);
		}
		const inner = oneLine ? begin : top;
		for (const [i, row] of band.rows.entries()) {
			const room = oneLine && i === 0 ? width - aside - gap : width;
			const one = place(row, top, room);
			placed.push({ row, placed: one });
			if (!beside) lines.push([one.y - scale.sizes.head / 2 - 1, one.foot + 1]);
			top = one.foot + gap * (close ? 0.25 : 0.75);
		}
		if (beside) lines.push([inner, top - gap * 0.25]);
		top += gap * (close ? 0.25 : 0.5);
	}

	const counts = placeCounts(series.counts, top, shapeOf(series.bands.length - 1), setting);
	const caution = placeCaution(series.caution, counts.foot + gap * (close ? 0.5 : 1), sheet);
	const path = (x: number) => lines.map(([from, to]) => drawn(x, from, to)).join('');
	return {
		width,
		height: Math.ceil(caution.foot + 2),
		groups: [...gather(placed), ...counts.groups],
		labels: [...labels, caution.label],
		grid: axis.at
			.filter((x) => x !== scale.zero)
			.map(path)
			.join(''),
		zero: path(scale.zero),
		rules,
		bar: caution.bar
	};
}

const foot = (label: Label): number => {
	const box = labelBox(label);
	return box.y + box.height;
};

const drawn = (x: number, from: number, to: number): string =>
	`M${x} ${Math.round(from)}V${Math.round(to)}`;

/**
 * Places the bands below each other, each lollipop from the common zero, the counts below the axis,
 * and the sentence that keeps the bands apart. On a stage it saves height as far as it has to.
 */
export function placeLollipops(series: LollipopsSeries, sheet: Sheet): LollipopsPlaced {
	const rows = series.bands.flatMap((band) => band.rows);
	const names = sheet.width >= wide ? Math.round(sheet.width * 0.27) : 0;
	const left = names > 0 ? names + sheet.gap * 1.5 : 0;
	const beside = names > 0 ? sheet.label : undefined;
	const tryWay = (way: Way) => {
		const scale = scaleOf(rows, sheet, { left, beside, close: way.close });
		return placeWith(series, { sheet, scale, names, ...way });
	};
	let placed = tryWay({ close: false, words: true, axis: true });
	for (const way of closer) {
		if (!sheet.stage || placed.height <= sheet.height) break;
		placed = tryWay(way);
	}
	return placed;
}

import type { Box } from '../core/box';
import { placeCaution } from '../core/caution';
import { setNumerals } from '../core/figure';
import { labelBox, placeLines, placeText, type Label } from '../core/label';
import type { Group, Mark, Placed } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { marksOf, placeUnits, shares, type UnitGrid } from '../core/unitGrid';
import { rowsHeight, rowsOf, unitMarks } from '../core/unitMarks';
import { regroup, type Mover } from './crowd';
import { lineHeight, placeGroup, type Setting, type Wording } from './group';
import type { UnitRegroupSeries } from './series';

export interface UnitRegroupPlaced extends Placed {
	/** The marks of the whole that move; the others are its group's. */
	movers: Mover[];
	/** Beside the sentence that says what must not be concluded; none where there is no room for it. */
	bar: Box | undefined;
}

/** The fullest first. */
const wordings: [Wording, ...Wording[]] = [
	{ caution: true, words: true, names: true },
	{ caution: false, words: true, names: true },
	{ caution: false, words: false, names: true },
	{ caution: false, words: false, names: false }
];

/** More marks than this are no picture: beyond, one mark stands for several, and none moves. */
const mostMarks = 200;

function gridOf(total: number, size: number, width: number): UnitGrid {
	for (const each of shares()) {
		const marks = marksOf(total, each);
		if (marks > mostMarks) continue;
		const columns = marks <= 60 ? 10 : 20;
		const side = Math.max(3, Math.min(size, Math.floor((width / columns) * 0.8)));
		return { size: side, gap: Math.max(1, Math.round(side / 4)), columns, each };
	}
	throw new Error('charts: no rows for this count');
}

const gridWidth = ({ columns, size, gap }: UnitGrid) => columns * (size + gap) - gap;

/** The marks of an open end behind those of the whole: the strip that fades and the plus. */
function openEnd({ total }: UnitRegroupSeries, grid: UnitGrid, at: { x: number; y: number }) {
	const all = unitMarks(total, grid, at, { tone: 'lake', shape: 'square' });
	return all.slice(marksOf(total.value, grid.each));
}

function placeWith(series: UnitRegroupSeries, setting: Setting): UnitRegroupPlaced {
	const { sheet, grid, beside, numeral, wording } = setting;
	const { width, gap, strong, label: font } = sheet;
	const { total, groups } = series;
	const across = gridWidth(grid);
	const tall = rowsHeight(rowsOf(total, grid), grid);

	const x = beside ? 0 : across + gap * 2;
	const room = beside ? column(width) : width - x;
	const set = setNumerals([total], room, numeral);
	const figure = placeLines(set.lines[0] ?? [], { x, top: 0 }, { font: set.font, role: 'figure' });
	const under = labelBox(figure).height;
	const name = placeText(total.label, { x, top: under, width: room }, { font: strong });
	const foot = under + labelBox(name).height;
	const start = { x: 0, y: beside ? Math.ceil(foot + gap) : 0 };
	const labels: Label[] = [figure, name];
	let left = Math.max(foot, start.y + tall);
	if (grid.each > 1) {
		const words = [[{ text: `■ = ${grid.each}` }]];
		labels.push(placeLines(words, { x: 0, top: left + gap / 2 }, { font, role: 'soft' }));
		left += gap / 2 + lineHeight(font);
	}

	let top = beside ? 0 : left + gap * 0.75;
	const placed = groups.map((group) => {
		const at = beside
			? { x: column(width) + gap * 3, top, width: width - column(width) - gap * 3 }
			: { x: 0, top, width };
		const block = placeGroup(group, at, setting);
		top = block.foot + gap * (beside ? 1.5 : 0.75);
		return block;
	});
	top -= gap * (beside ? 1.5 : 0.75);

	const below = Math.max(left, top) + gap * (beside ? 1.5 : 1);
	const caution = wording.caution ? placeCaution(series.caution, below, sheet) : undefined;

	const places = placeUnits(marksOf(total.value, grid.each), grid, start);
	const seats = placed.map((block) => block.seats);
	const { standing, movers } =
		grid.each === 1 ? regroup(places, grid.columns, seats) : { standing: places, movers: [] };
	const whole: Group = {
		fact: total.fact,
		steps: groups.map((_, i) => i + 1),
		marks: [...standing.map(filled), ...openEnd(series, grid, start)],
		labels
	};
	const height = Math.max(left, top, caution?.foot ?? 0);
	return {
		width,
		height: Math.ceil(height + 2),
		groups: [
			whole,
			...groups.map(({ fact }, i): Group => {
				const { seats = [], labels = [] } = placed[i] ?? {};
				return { fact, steps: [i + 1], marks: seats.map(outlined), labels };
			})
		],
		labels: caution ? [caution.label] : [],
		movers,
		bar: caution?.bar
	};
}

/** The width of the whole's column where it stands beside the groups. */
const column = (width: number) => Math.round(width * 0.38);

const outlined = (box: Box): Mark => ({ ...box, shape: 'square', tone: 'lake', fill: 'outline' });
const filled = (box: Box): Mark => ({ ...box, shape: 'square', tone: 'lake', fill: 'solid' });

/** The largest side of a mark, in px, and the smallest that is still told apart. */
const sides = { narrow: [9, 7], middle: [13, 9], wide: [20, 14] } as const;

/**
 * Places the whole as marks in rows and a seat for each mark of each group, with the words beside it.
 * Marks shrink until all is within the sheet's height, where that is enough; on a stage words are left
 * out as well, the caution first.
 */
export function placeUnitRegroup(series: UnitRegroupSeries, sheet: Sheet): UnitRegroupPlaced {
	const { width, numeral } = sheet;
	const beside = width >= 600;
	const [largest, smallest] = beside ? sides.wide : width < 400 ? sides.narrow : sides.middle;
	const room = beside ? column(width) : width * 0.45;
	const counts = [series.total, ...series.groups].map((one) => one.value);
	const most = Math.max(0, ...counts.filter(Number.isFinite));
	const place = (side: number, wording: Wording) =>
		placeWith(series, {
			sheet,
			beside,
			grid: gridOf(most, side, room),
			numeral: beside ? numeral : { ...numeral, size: Math.round(numeral.size * 0.95) },
			small: { ...numeral, size: Math.round(numeral.size * 0.64) },
			wording,
			rest: series.rest,
			colon: series.colon
		});
	const fullest = place(largest, wordings[0]);
	let placed = fullest;
	for (const wording of sheet.stage ? wordings : wordings.slice(0, 1))
		for (let side: number = largest; side >= smallest; side--) {
			placed = place(side, wording);
			if (placed.height <= sheet.height) return placed;
		}
	return sheet.stage ? placed : fullest;
}

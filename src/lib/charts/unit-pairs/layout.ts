import { tenth, type Box } from '../core/box';
import { placeCaution } from '../core/caution';
import { setNumerals } from '../core/figure';
import { labelBox, linesHeight, placeLines, placeText, type Label } from '../core/label';
import type { Group, Placed, Tone } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { unitGrid } from '../core/unitGrid';
import { openPlaces, rowsHeight, rowsOf, unitMarks } from '../core/unitMarks';
import { wrap } from '../core/wrap';
import { fallIn } from './ranks';
import type { UnitPairsSeries } from './series';

export interface UnitPairsPlaced extends Placed {
	/** The line that each group stands on, in px. */
	grounds: { x1: number; x2: number; y: number }[];
	/** Beside the sentence that says what must not be concluded. */
	bar: Box;
}

const tones: Tone[] = ['lake', 'celadon'];
/** Px below which a group is set under the others rather than beside them. */
const narrowest = 118;

/** How many groups stand side by side. */
function groupsAcross(count: number, { width, gap }: Sheet): number {
	return Math.max(1, Math.min(count, Math.floor((width + gap * 3) / (narrowest + gap * 3))));
}

/**
 * Places the groups side by side, each under its numeral and name, marks growing from a common ground, and the
 * caution below. A group that is lit alone takes the whole ground, where there is room for that.
 */
export function placeUnitPairs(series: UnitPairsSeries, sheet: Sheet): UnitPairsPlaced {
	const { width, gap, label, strong, numeral } = sheet;
	const { groups: figures } = series;
	const across = groupsAcross(figures.length, sheet);
	const down = Math.ceil(figures.length / across);
	const between = gap * 3;
	const pitch = (width + between) / across;
	const cell = pitch - between;

	const large = { ...numeral, size: Math.round(numeral.size * (width < 600 ? 1.2 : 1.5)) };
	const numerals = setNumerals(figures, cell, large);
	const names = figures.map((one) => wrap(one.label, cell, strong));
	const tall = Math.max(...numerals.lines.map((lines) => linesHeight(lines, numerals.font)));
	const head = tall + Math.max(...names.map((lines) => linesHeight(lines, strong))) + gap;
	const below = placeCaution(series.caution, 0, sheet).foot + gap * 2;

	const free = (sheet.height - below) / down - head - gap;
	const open = figures.some((one) => one.edge === 'open');
	const grid = unitGrid(
		figures.map((one) => one.value),
		{
			width: cell,
			height: Math.max(free, 48),
			largest: numeral.size,
			smallest: 5,
			spare: open ? openPlaces : 0
		}
	);
	const rows = Math.max(1, ...figures.map((one) => rowsOf(one, grid)));
	const tower = rowsHeight(rows, grid);
	const base = grid.columns * (grid.size + grid.gap) - grid.gap;
	const row = head + tower + gap / 2;

	const groundOf = (i: number) =>
		tenth(Math.floor(i / across) * (row + gap) + head + tower + gap / 4);
	const xOf = (i: number) => tenth((i % across) * pitch);
	const marks = figures.map((one, i) => {
		const look = { tone: tones[i % tones.length] ?? 'lake', shape: 'square' } as const;
		return unitMarks(one, grid, { x: xOf(i), y: groundOf(i) - gap / 4, upwards: true }, look);
	});
	const moves =
		down === 1 && grid.each === 1 && !open
			? fallIn(marks, grid, { width, ground: groundOf(0) - gap / 4 }, rows)
			: undefined;
	const groups = figures.map((one, i): Group => {
		const lines = numerals.lines[i] ?? [];
		const x = xOf(i);
		const foot = groundOf(i) - gap / 4 - tower - head + tall;
		const top = foot - linesHeight(lines, numerals.font);
		return {
			fact: one.fact,
			steps: [i + 1],
			marks: (marks[i] ?? []).map((mark, j) => {
				const at = moves?.[i]?.[j];
				return at ? { ...mark, at } : mark;
			}),
			labels: [
				placeLines(lines, { x, top }, { font: numerals.font, role: 'figure' }),
				placeLines(names[i] ?? [], { x, top: foot }, { font: strong })
			]
		};
	});
	const grounds = moves
		? [{ x1: 0, x2: width, y: groundOf(0) }]
		: figures.map((_, i) => ({
				x1: xOf(i),
				x2: tenth(xOf(i) + Math.min(cell, base)),
				y: groundOf(i)
			}));
	const under = down * row + (down - 1) * gap;
	const labels: Label[] = [];
	let top = under + gap;
	if (grid.each > 1) {
		const words = [{ text: `■ = ${grid.each}` }];
		const each = placeText(words, { x: 0, top, width }, { font: label, role: 'soft' });
		labels.push(each);
		top += labelBox(each).height + gap / 2;
	}
	const caution = placeCaution(series.caution, top, sheet);
	return {
		width,
		height: Math.ceil(caution.foot + 2),
		groups,
		labels: [...labels, caution.label],
		grounds,
		bar: caution.bar
	};
}

import { tenth, type Box } from '../core/box';
import { placeCaution } from '../core/caution';
import { setNumerals } from '../core/figure';
import { labelBox, linesHeight, placeLines, placeText, type Label } from '../core/label';
import type { Group, Placed, Tone } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { unitGrid } from '../core/unitGrid';
import { openPlaces, rowsHeight, rowsOf, unitMarks } from '../core/unitMarks';
import { wrap } from '../core/wrap';
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

/** Places the groups side by side, marks growing from a common ground, and the caution below. */
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
	const tall = numerals.lines.map((lines) => linesHeight(lines, numerals.font));
	const head = Math.max(...tall) + gap / 2;
	const foot = Math.max(...names.map((lines) => linesHeight(lines, strong))) + gap * 0.75;
	const below = placeCaution(series.caution, 0, sheet).foot + gap * 2;

	const free = (sheet.height - below) / down - head - foot - gap;
	const grid = unitGrid(
		figures.map((one) => one.value),
		{
			width: cell,
			height: Math.max(free, 48),
			largest: numeral.size,
			smallest: 5,
			spare: figures.some((one) => one.edge === 'open') ? openPlaces : 0
		}
	);
	const tower = rowsHeight(Math.max(1, ...figures.map((one) => rowsOf(one, grid))), grid);
	const base = grid.columns * (grid.size + grid.gap) - grid.gap;
	const row = head + tower + foot;

	const place = (one: UnitPairsSeries['groups'][number], i: number) => {
		const x = tenth((i % across) * pitch);
		const ground = tenth(Math.floor(i / across) * (row + gap) + head + tower + gap / 4);
		const own = rowsHeight(rowsOf(one, grid), grid);
		const top = ground - gap / 4 - own - gap / 2 - (tall[i] ?? 0);
		const look = { tone: tones[i % tones.length] ?? 'lake', shape: 'square' } as const;
		const marks = unitMarks(one, grid, { x, y: ground - gap / 4, upwards: true }, look);
		const group: Group = {
			fact: one.fact,
			steps: [i + 1],
			marks,
			labels: [
				placeLines(numerals.lines[i] ?? [], { x, top }, { font: numerals.font, role: 'figure' }),
				placeLines(names[i] ?? [], { x, top: ground + gap / 2 }, { font: strong })
			]
		};
		return { group, ground: { x1: x, x2: tenth(x + Math.min(cell, base)), y: ground } };
	};
	const placed = figures.map(place);
	const under = down * row + (down - 1) * gap;
	const labels: Label[] = [];
	let top = under + gap * 1.25;
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
		groups: placed.map(({ group }) => group),
		labels: [...labels, caution.label],
		grounds: placed.map(({ ground }) => ground),
		bar: caution.bar
	};
}

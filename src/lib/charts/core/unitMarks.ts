import { tenth, type Box } from './box';
import type { Figure } from './figure';
import type { Label } from './label';
import type { Fill, Mark, Shape, Tone } from './placed';
import { smallest } from './text';
import { marksOf, placeUnits, type UnitGrid } from './unitGrid';

interface Look {
	tone: Tone;
	shape: Shape;
}

/** An open end takes so many places of a row: two to fade out in, one for the plus. */
export const openPlaces = 3;

/** Where a figure's open end begins and how many places it takes; none where its end is closed. */
function openEnd(figure: Figure, grid: UnitGrid): { first: number; places: number } {
	const count = marksOf(figure.value, grid.each);
	const places = figure.edge === 'open' ? Math.min(openPlaces, grid.columns) : 0;
	const left = grid.columns - (count % grid.columns);
	return { first: places > left ? count + left : count, places };
}

/** Rows that a figure's marks take in a grid, its open end with them. */
export function rowsOf(figure: Figure, grid: UnitGrid): number {
	const { first, places } = openEnd(figure, grid);
	return Math.ceil((first + places) / grid.columns);
}

/** The height in px of so many rows. */
export const rowsHeight = (rows: number, { size, gap }: UnitGrid): number =>
	rows === 0 ? 0 : rows * (size + gap) - gap;

/** The plus at an open end. */
function placePlus(box: Box): Label {
	const font = { size: Math.max(smallest + 1, tenth(box.height * 1.3)), face: 'bold' } as const;
	return {
		x: tenth(box.x + box.width / 2),
		y: tenth(box.y + box.height / 2 + font.size * 0.34),
		anchor: 'middle',
		lines: [[{ text: '+' }]],
		font,
		role: 'word'
	};
}

/**
 * A count as marks: the last one narrower where it stands for less than the others, faded where the
 * count is nearly reached; where it goes on, a strip that fades out, and a plus.
 */
export function unitMarks(
	figure: Figure,
	grid: UnitGrid,
	at: { x: number; y: number; upwards?: boolean },
	look: Look
): { marks: Mark[]; labels: Label[] } {
	const count = marksOf(figure.value, grid.each);
	const { first, places } = openEnd(figure, grid);
	const boxes = placeUnits(first + places, grid, at, at.upwards);
	const part = count === 0 ? 1 : figure.value / grid.each - (count - 1);
	const plan = figure.edge === 'plan';
	const whole: Fill = plan || figure.derived ? 'hatch' : 'solid';
	const tone: Tone = plan ? 'gold' : look.tone;
	const marks = boxes.slice(0, count).map((box, i): Mark => {
		const last = i === count - 1;
		const fill = last && figure.edge === 'soft' ? 'fade-right' : whole;
		return {
			...box,
			width: last ? tenth(box.width * part) : box.width,
			shape: look.shape,
			tone,
			fill
		};
	});
	const [start, end] = [boxes[first], boxes.at(-1)];
	if (places === 0 || !start || !end) return { marks, labels: [] };
	const width = tenth(places > 1 ? end.x - start.x - grid.gap : start.width);
	marks.push({ ...start, width, shape: 'square', tone, fill: 'fade-right' });
	// beside marks smaller than type a plus does not fit; the figure's words say it too
	return { marks, labels: grid.size < smallest ? [] : [placePlus(end)] };
}

import { tenth, type Box } from './box';
import type { Figure } from './figure';
import type { Fill, Mark, Shape, Tone } from './placed';
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

/** The plus at an open end, in the middle of a place, of a part of its size. */
export function plusIn(place: Box, part = 0.6): Mark {
	const side = tenth(Math.min(place.width, place.height) * part);
	const x = tenth(place.x + (place.width - side) / 2);
	const y = tenth(place.y + (place.height - side) / 2);
	return { x, y, width: side, height: side, shape: 'plus', tone: 'lake', fill: 'outline' };
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
): Mark[] {
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
	if (places === 0 || !start || !end) return marks;
	const width = tenth(places > 1 ? end.x - start.x - grid.gap : start.width);
	marks.push({ ...start, width, shape: 'square', tone, fill: 'fade-right' }, plusIn(end));
	return marks;
}

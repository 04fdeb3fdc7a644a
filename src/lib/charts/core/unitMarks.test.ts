import { expect, test } from 'vitest';
import type { Figure } from './figure';
import { rowsOf, unitMarks } from './unitMarks';

const grid = { size: 20, gap: 5, columns: 5, each: 1 };
const figure = (value: number, edge: Figure['edge'] = 'closed'): Figure => ({
	fact: 'boats',
	value,
	before: '',
	number: String(value),
	after: '',
	derived: false,
	edge
});
const marks = (one: Figure, each = 1) =>
	unitMarks(one, { ...grid, each }, { x: 0, y: 0 }, { tone: 'lake', shape: 'square' });

test('an exact count is that many whole marks', () => {
	expect(marks(figure(6)).map((mark) => mark.fill)).toEqual(Array(6).fill('solid'));
});

test('an open count ends in a strip that fades and a plus on the same row', () => {
	const ends = marks(figure(4, 'open')).slice(4);
	expect(ends).toMatchObject([
		{ fill: 'fade-right', x: 0, y: 25, width: 45 },
		{ shape: 'plus', x: 54, y: 29, width: 12 }
	]);
	expect(rowsOf(figure(4, 'open'), grid)).toBe(2);
});

test('what is nearly reached ends softly', () => {
	expect(marks(figure(3, 'soft')).map((mark) => mark.fill)).toEqual([
		'solid',
		'solid',
		'fade-right'
	]);
});

test('plans are hatched gold', () => {
	expect(marks(figure(1, 'plan'))[0]).toMatchObject({ tone: 'gold', fill: 'hatch' });
});

test('the last of shared marks is as wide as its share', () => {
	expect(marks(figure(25), 10).map((mark) => mark.width)).toEqual([20, 20, 10]);
});

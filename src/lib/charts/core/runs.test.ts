import { expect, test } from 'vitest';
import type { Mark } from './placed';
import { joinMarks } from './runs';

const mark = (x: number, over: Partial<Mark> = {}): Mark => ({
	x,
	y: 5,
	width: 4,
	height: 4,
	shape: 'square',
	tone: 'lake',
	fill: 'solid',
	...over
});

test('marks of one look are one path, each a step from the one before', () => {
	const [run] = joinMarks([mark(0), mark(6.1), mark(0, { y: 11 })]);
	expect(run?.d).toBe('M0 5h4v4h-4zm6.1 0h4v4h-4zm-6.1 6h4v4h-4z');
});

test('another look begins another path; a fade and a plus stay alone', () => {
	const row = [
		mark(0),
		mark(6),
		mark(12, { tone: 'gold' }),
		mark(18, { fill: 'fade-right' }),
		mark(24, { fill: 'fade-right' }),
		mark(30, { shape: 'plus' })
	];
	expect(joinMarks(row).map(({ d }) => d !== undefined)).toEqual([
		true,
		false,
		false,
		false,
		false
	]);
});

test('circles and diamonds close where they began', () => {
	const [circles] = joinMarks([mark(0, { shape: 'circle' }), mark(6, { shape: 'circle' })]);
	expect(circles?.d).toBe('M0 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0zm6 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z');
	const [diamonds] = joinMarks([mark(0, { shape: 'diamond' }), mark(6, { shape: 'diamond' })]);
	expect(diamonds?.d).toBe('M2 5l2 2l-2 2l-2-2zm6 0l2 2l-2 2l-2-2z');
});

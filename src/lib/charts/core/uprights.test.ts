import { expect, test } from 'vitest';
import { uprights } from './uprights';

test('lines are text alike', () => {
	expect(uprights([10, 20, 30], [0, 50])).toBe('M10 0v50m10 -50v50m10 -50v50');
	expect(uprights([], [0, 50])).toBe('');
});

test('a line is broken where words stand in its way, and for them alone', () => {
	const word = { x: 12, y: 20, width: 30, height: 10 };
	expect(uprights([10, 20], [0, 50], [word])).toBe('M10 0v50m10 -50v20m0 10v20');
});

test('words beyond its ends, and words over one another, leave what there is of it', () => {
	const words = [-5, 10, 14].map((y) => ({ x: 0, y, width: 9, height: 8 }));
	expect(uprights([5], [0, 20], words)).toBe('M5 3v7');
});

import { expect, test } from 'vitest';
import { pathOf } from './strokes';

test('strokes that meet are one path, level ones one line', () => {
	const path = pathOf([
		{ x1: 40, y1: 10, x2: 60, y2: 30 },
		{ x1: 0, y1: 10, x2: 40, y2: 10 },
		{ x1: 60, y1: 30, x2: 100, y2: 30 },
		{ x1: 40, y1: 10, x2: 60, y2: 10 }
	]);
	expect(path).toBe('M0 10h60M40 10c10 0 10 20 20 20h40');
});

test('up is negative', () => {
	expect(pathOf([{ x1: 0, y1: 30, x2: 18, y2: 10 }])).toBe('M0 30c9 0 9-20 18-20');
});

import { expect, test } from 'vitest';
import { bounded, dragged, gripOf, unmoved } from './move';

test('what is under a finger stays under it', () => {
	expect(dragged(unmoved, gripOf([[10, 20]]), gripOf([[40, 10]]))).toEqual({
		x: 30,
		y: -10,
		factor: 1
	});
});

test('two fingers enlarge about the middle between them', () => {
	const from = gripOf([
		[90, 0],
		[110, 0]
	]);
	const to = gripOf([
		[80, 0],
		[120, 0]
	]);
	const { x, factor } = dragged(unmoved, from, to);
	expect(factor).toBe(2);
	// The picture's point at 100 px was under the middle, and is.
	expect(x + 100 * factor).toBe(100);
});

test('pinching together ends at the picture as it was, without a jump', () => {
	const small = dragged(
		{ x: 5, y: 0, factor: 2 },
		{ x: 0, y: 0, spread: 90 },
		{ x: 0, y: 0, spread: 9 }
	);
	expect(small.factor).toBe(1);
	expect(bounded({ x: 900, y: -900, factor: 0.5 }, 400, 200)).toEqual({
		x: 200,
		y: -100,
		factor: 1
	});
});

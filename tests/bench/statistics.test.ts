import { expect, it } from 'vitest';
import { blockingTime, exponent, framesOf, medians, quantile } from './statistics';

it('finds quantiles between neighbours', () => {
	expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
	expect(quantile([5], 0.95)).toBe(5);
	expect(quantile([], 0.5)).toBeNaN();
});

it('takes the median of each figure', () => {
	expect(
		medians([
			{ a: 1, b: 9 },
			{ a: 3, b: 7 },
			{ a: 2, b: 8 }
		])
	).toEqual({ a: 2, b: 8 });
});

it('counts what tasks take beyond 50 ms once something is to be seen', () => {
	expect(
		blockingTime(
			[
				[0, 90],
				[100, 50],
				[200, 80],
				[300, 51]
			],
			95
		)
	).toBe(31);
});

it('measures frames by the times between them', () => {
	const { p95, over50 } = framesOf([0, 16, 32, 48, 148]);
	expect(over50).toBe(25);
	expect(p95).toBeCloseTo(87.4);
});

it('knows growth by its power', () => {
	expect(
		exponent([
			[1, 3],
			[4, 12],
			[16, 48]
		])
	).toBeCloseTo(1);
	expect(
		exponent([
			[1, 5],
			[4, 5],
			[16, 5]
		])
	).toBeCloseTo(0);
	expect(
		exponent([
			[1, 1],
			[4, 16],
			[16, 256]
		])
	).toBeCloseTo(2);
});

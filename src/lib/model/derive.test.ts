import { describe, expect, it } from 'vitest';
import { computeDerivation, roundTo } from './derive';

describe('computeDerivation', () => {
	it('takes growth off a value', () => {
		expect(computeDerivation('beforeGrowth', [120, 20])).toBeCloseTo(100, 12);
		expect(roundTo(computeDerivation('beforeGrowth', [139.5, 15.4]), 1)).toBe(120.9);
		expect(computeDerivation('beforeGrowth', [90, -10])).toBeCloseTo(100, 12);
	});

	it('adds, subtracts and divides', () => {
		expect(computeDerivation('sum', [1, 2, 3.5])).toBe(6.5);
		expect(computeDerivation('difference', [10, 6])).toBe(4);
		expect(computeDerivation('ratio', [9, 6])).toBe(1.5);
		expect(computeDerivation('share', [2, 8])).toBe(25);
	});
});

describe('roundTo', () => {
	it.each([
		[1.005, 2, 1.01],
		[2.5, 0, 3],
		[-2.5, 0, -3],
		[120.883, 1, 120.9],
		[1e-7, 2, 0],
		[1e21, 2, 1e21],
		[0, 3, 0]
	])('%d to %d decimals is %d', (value, decimals, rounded) => {
		expect(roundTo(value, decimals)).toBe(rounded);
	});
});

import type { Derivation } from './types';

/**
 * The arithmetic of a derivation, before rounding.
 * beforeGrowth: value / (1 + growth / 100), from the definition of a rate of change.
 * @param values the parts in order, each in its own unit (percent as 15.4, not 0.154)
 */
export function computeDerivation(op: Derivation['op'], values: readonly number[]): number {
	const [a = NaN, b = NaN] = values;
	switch (op) {
		case 'beforeGrowth':
			return a / (1 + b / 100);
		case 'sum':
			return values.reduce((total, value) => total + value, 0);
		case 'difference':
			return a - b;
		case 'ratio':
			return a / b;
		case 'share':
			return (a / b) * 100;
	}
}

/** Rounds half away from zero to so many decimals, without the noise of binary fractions: 1.005 → 1.01. */
export function roundTo(value: number, decimals: number): number {
	const clean = Number(Math.abs(value).toPrecision(14));
	const [digits, exponent = '0'] = String(clean).split('e');
	const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
	if (shifted > Number.MAX_SAFE_INTEGER) return value;
	return (Math.sign(value) * shifted) / 10 ** decimals;
}

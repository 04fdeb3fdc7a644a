import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canCount, countText } from './countText';

it('counts to numbers, not to ranges, words or nothing', () => {
	expect(['55', '139.5', '1,000', '0.5'].map(canCount)).toEqual([true, true, true, true]);
	expect(['1–2', '近500', '', '0', '1,00', '12.'].some(canCount)).toBe(false);
});

it('keeps decimals and groups on the way', () => {
	const way = (text: string) => [0, 0.2, 0.5, 0.999, 1].map((at) => countText(text, at));
	expect(way('139.5')).toEqual(['0.0', '68.1', '122.1', '139.5', '139.5']);
	expect(way('12,000')).toEqual(['0', '5,856', '10,500', '12,000', '12,000']);
});

it('only rises, and ends with the text itself', () => {
	const text = fc
		.tuple(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 0, max: 2 }))
		.map(([value, decimals]) => (value / 10 ** decimals).toFixed(decimals));
	fc.assert(
		fc.property(text, (text) => {
			const way = Array.from({ length: 20 }, (_, i) => Number(countText(text, i / 19)));
			expect(way).toEqual(way.toSorted((a, b) => a - b));
			expect(countText(text, 1)).toBe(text);
		})
	);
});

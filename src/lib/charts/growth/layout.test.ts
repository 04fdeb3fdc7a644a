import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheet, widths } from '../core/sheet';
import { figure, finite, holds, plain, words } from '../drawings.test.kit';
import Growth from './Growth.svelte';
import { placeGrowth } from './layout';
import type { GrowthSeries } from './series';

test.each(widths)('at %d px columns are as high as their values', (width) => {
	const column = (value: number) => ({ ...plain(`f${value}`, value), label: 'year' });
	const { groups, height } = placeGrowth(
		{ columns: [column(10), column(20)], rate: plain('rate', 100), rateLabel: 'growth' },
		sheet(width, false)
	);
	const [low = 0, high = 0] = groups.map((group) => group.marks[0]?.height ?? 0);
	expect(high / low).toBeCloseTo(2, 2);
	expect(height).toBe(sheet(width, false).height);
});

holds('growth', {
	place: placeGrowth,
	component: Growth,
	any: fc
		.tuple(figure, words, figure, words, figure, words)
		.map(([a, before, b, after, rate, rateLabel]): GrowthSeries => ({
			columns: [
				{ ...a, label: before },
				{ ...b, label: after }
			],
			rate,
			rateLabel
		})),
	rows: (count): GrowthSeries => ({
		columns: [
			{ ...plain('a', 1), label: 'one' },
			{ ...plain('b', count), label: 'many' }
		],
		rate: plain('c', count * 100),
		rateLabel: 'growth'
	}),
	keeps: ({ columns: [a, b] }, { bracket: { from, to } }) =>
		Math.sign(from - to) * Math.sign(finite(b.value) - finite(a.value)) >= 0
});

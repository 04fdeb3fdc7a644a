import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './core/figure';
import { sheet, widths } from './core/sheet';
import { faults, figure, label, sheets, value, words } from './drawings.test.kit';
import { placeGrowth } from './growth/layout';
import { placeUnitKinds } from './unit-kinds/layout';
import { placeUnitPairs } from './unit-pairs/layout';

describe('whatever the data, nothing lies outside and no label over another', () => {
	it('growth', () => {
		const any = fc.oneof(value, fc.double({ min: -1e6, max: 0, noNaN: true }));
		const period = fc.constantFrom('2024年上半年*', 'first half of 2024*', 'January–October 2031');
		const column = fc.tuple(figure(any), period).map(([one, name]) => ({ ...one, label: name }));
		const series = fc.record({
			columns: fc.tuple(column, column),
			rate: figure(any),
			rateLabel: words
		});
		fc.assert(
			fc.property(series, sheets, (one, on) => {
				const placed = placeGrowth(one, on);
				expect(faults(placed)).toEqual([]);
				expect(placed.height).toBe(on.height);
			})
		);
	});

	it('unit-pairs', () => {
		const group = fc.tuple(figure(value), label).map(([one, name]) => ({ ...one, label: name }));
		const groups = fc.array(group, { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.record({ groups, caution: label }), sheets, (one, on) => {
				expect(faults(placeUnitPairs(one, on))).toEqual([]);
			})
		);
	});

	it('unit-kinds', () => {
		const kind = fc
			.tuple(figure(value), label, fc.array(words, { maxLength: 6 }))
			.map(([one, name, names]) => ({ ...one, label: name, names }));
		const kinds = fc.array(kind, { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(fc.record({ kinds, rest: words }), sheets, (one, on) => {
				expect(faults(placeUnitKinds(one, on))).toEqual([]);
			})
		);
	});
});

describe('honest lengths', () => {
	it('columns are as high as their values', () => {
		const column = (height: number): Figure & { label: string } => ({
			fact: `f${height}`,
			value: height,
			before: '',
			number: String(height),
			after: '',
			derived: false,
			edge: 'closed',
			label: 'year'
		});
		const rate = column(100);
		for (const width of widths) {
			const { groups } = placeGrowth(
				{ columns: [column(10), column(20)], rate, rateLabel: 'growth' },
				sheet(width, false)
			);
			const [low, high] = groups.map((group) => group.marks[0]?.height ?? 0);
			expect((high ?? 0) / (low ?? 1)).toBeCloseTo(2, 2);
		}
	});

	it('as many marks as there are things', () => {
		const group = (count: number) => ({
			fact: `f${count}`,
			value: count,
			before: '',
			number: String(count),
			after: '',
			derived: false,
			edge: 'closed' as const,
			label: [{ text: 'group' }]
		});
		for (const width of widths) {
			const { groups } = placeUnitPairs(
				{ groups: [group(10), group(6)], caution: [{ text: 'Two sets.' }] },
				sheet(width, true)
			);
			expect(groups.map(({ marks }) => marks.length)).toEqual([10, 6]);
		}
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheet, widths } from '../core/sheet';
import { allCounted, holds, label, many, named, plain, row, some } from '../drawings.test.kit';
import UnitPairs from './UnitPairs.svelte';
import { placeUnitPairs } from './layout';

test.each(widths)('at %d px there are as many marks as there are things', (width) => {
	const group = (count: number) => ({ ...plain(`f${count}`, count), label: [{ text: 'group' }] });
	const { groups } = placeUnitPairs(
		{ groups: [group(10), group(6)], caution: [{ text: 'Two sets.' }] },
		sheet(width, true)
	);
	expect(groups.map(({ marks }) => marks.length)).toEqual([10, 6]);
});

holds('unit-pairs', {
	place: placeUnitPairs,
	component: UnitPairs,
	any: fc.record({ groups: some(named), caution: label }),
	rows: (count) => ({ groups: many(count, row), caution: [{ text: 'Many sets.' }] }),
	keeps: (series, { groups }) => allCounted(series.groups, groups)
});

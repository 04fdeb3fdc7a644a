import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheet, widths } from '../core/sheet';
import {
	allCounted,
	holds,
	inState,
	label,
	many,
	named,
	plain,
	row,
	some
} from '../drawings.test.kit';
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

test.each(widths)('at %d px the group in question stands alone on the ground', (width) => {
	const group = (count: number) => ({ ...plain(`f${count}`, count), label: [{ text: 'group' }] });
	const { groups, grounds } = placeUnitPairs(
		{ groups: [group(10), group(6)], caution: [{ text: 'Two sets.' }] },
		sheet(width, true)
	);
	expect(grounds).toHaveLength(1);
	for (const state of [1, 2]) {
		const ranks = groups.map(
			({ marks }) => new Set(marks.map((mark) => Math.round(inState(mark, state).y)))
		);
		expect(ranks.map(({ size }) => size)).toEqual([1, 1]);
		const [[lit = 0] = [], [other = 0] = []] = state === 1 ? ranks : ranks.toReversed();
		expect(lit).toBeGreaterThan(other);
		expect((grounds[0]?.y ?? 0) - lit).toBeLessThan((groups[0]?.marks[0]?.height ?? 0) + 6);
	}
});

test('groups that are not certain, or too many for a rank, keep their places', () => {
	const group = (count: number, edge?: 'open') => ({
		...plain(`f${count}`, count, edge),
		label: [{ text: 'group' }]
	});
	for (const groups of [
		[group(10), group(6, 'open')],
		[group(400), group(6)]
	]) {
		const placed = placeUnitPairs({ groups, caution: [] }, sheet(640, false));
		expect(placed.groups.flatMap(({ marks }) => marks).filter(({ at }) => at)).toEqual([]);
	}
});

holds('unit-pairs', {
	place: placeUnitPairs,
	component: UnitPairs,
	any: fc.record({ groups: some(named), caution: label }),
	rows: (count) => ({ groups: many(count, row), caution: [{ text: 'Many sets.' }] }),
	keeps: (series, { groups }) => allCounted(series.groups, groups)
});

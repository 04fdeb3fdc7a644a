import { expect, test } from 'vitest';
import { align, heightOf, rising } from './align';
import { order } from './order';

test('rising values stay, falling ones meet in their middle', () => {
	expect(rising([1, 2, 5])).toEqual([1, 2, 5]);
	expect(rising([3, 1, 8])).toEqual([2, 2, 8]);
	expect(rising([9, 6, 0])).toEqual([5, 5, 5]);
	expect(rising([])).toEqual([]);
});

const ordered = order(
	[
		{ id: 'a', column: 0 },
		{ id: 'b', column: 1 },
		{ id: 'c', column: 1 },
		{ id: 'd', column: 1 }
	],
	['b', 'c', 'd'].map((to) => ({ from: 'a', to }))
);
const room = () => ({ above: 15, below: 3 });

test('one stands level with the middle of those it is tied to, on the grid', () => {
	const y = align(ordered, room, { top: 0, foot: 100 }, 4);
	expect(y.get('a')).toBe(y.get('c'));
	expect((y.get('c') ?? 0) - (y.get('b') ?? 0)).toBe(20);
	for (const one of y.values()) expect(one % 4).toBe(0);
});

test('without their room they share what there is', () => {
	const y = align(ordered, room, { top: 0, foot: 27 }, 4);
	const [b = 0, c = 0, d = 0] = [...'bcd'].map((id) => y.get(id));
	expect([b > 0, c - b, d - c, d < 27]).toEqual([true, 9, 9, true]);
});

test('a column needs what its cells need', () => {
	expect(heightOf([room(), room()], 1)).toBe(37);
	expect(heightOf([], 4)).toBe(0);
});

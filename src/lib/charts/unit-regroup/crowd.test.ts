import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeUnits } from '../core/unitGrid';
import { regroup } from './crowd';

const size = 8;
const grid = { size, gap: 2, columns: 10, each: 1 };
const places = (count: number) => placeUnits(count, grid, { x: 0, y: 0 });
const seats = (count: number, y: number) => placeUnits(count, grid, { x: 500, y });

/** The places at which marks are seen in a state, each once. */
function seen(count: number, groups: number[], state: number): Set<string> {
	const { standing, movers } = regroup(
		places(count),
		grid.columns,
		groups.map((many, i) => seats(many, i * 1000))
	);
	return new Set([
		...standing.map(({ x, y }) => `${x} ${y}`),
		...movers.map(
			({ home, at }) => `${home.x + (at[state]?.x ?? 0)} ${home.y + (at[state]?.y ?? 0)}`
		)
	]);
}

test('in every state as many marks are seen as there are', () => {
	const groups = fc.array(fc.nat(12), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(fc.integer({ min: 12, max: 200 }), groups, (count, many) => {
			for (let state = 0; state <= many.length; state++)
				expect(seen(count, many, state).size).toBe(count);
		})
	);
});

test('a group that is out takes its seats and leaves the end of the whole', () => {
	const out = seen(55, [2, 5], 1);
	for (const seat of ['500 0', '510 0']) expect(out).toContain(seat);
	for (const left of ['30 50', '40 50']) expect(out).not.toContain(left);
	expect(out).toContain('20 50');
});

test('no mark is in two groups, nor is one of a group left to see while another is out', () => {
	const { standing, movers } = regroup(places(55), 10, [seats(2, 0), seats(5, 1000)]);
	expect(movers.map(({ group }) => group)).toEqual([0, 0, 1, 1, 1, 1, 1]);
	const stood = new Set(standing.map(({ x, y }) => `${x} ${y}`));
	for (const { home, at } of movers.slice(0, 2))
		expect(stood).toContain(`${home.x + (at[2]?.x ?? 0)} ${home.y + (at[2]?.y ?? 0)}`);
});

test('all may leave', () => {
	expect(seen(4, [4, 1], 1).size).toBe(4);
});

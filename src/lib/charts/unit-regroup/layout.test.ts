import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inside } from '../core/box';
import { sheet, widths } from '../core/sheet';
import { counted, holds, label, many, named, plain, row, some, words } from '../drawings.test.kit';
import UnitRegroup from './UnitRegroup.svelte';
import { placeUnitRegroup } from './layout';
import type { Member, UnitRegroupSeries } from './series';

const count = (fact: string, value: number) => ({
	...plain(fact, value),
	label: [{ text: fact }]
});
const member = (name: string): Member => ({
	name: [{ text: name, stress: 'strong' }],
	claim: [{ text: 'the largest', stress: 'accent' }, { text: ' ' }],
	words: [{ text: 'maker of nets' }]
});
const series = (total: number, counts: number[], names: string[] = []): UnitRegroupSeries => ({
	total: count('all', total),
	groups: counts.map((value, i) => ({
		...count(`group ${i}`, value),
		members: i === 0 ? names.map(member) : []
	})),
	caution: [{ text: 'The groups may overlap.' }],
	rest: 'others are not named',
	colon: ': '
});

test('there are as many marks as the whole counts, and a seat for each of a group', () => {
	for (const width of widths) {
		const { movers, groups } = placeUnitRegroup(series(55, [2, 5]), sheet(width, true));
		expect(groups.map(({ marks }) => marks.length)).toEqual([50, 2, 5]);
		expect(movers.map(({ group }) => group)).toEqual([0, 0, 1, 1, 1, 1, 1]);
	}
});

test('every place that a mark takes is on the sheet', () => {
	const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
	fc.assert(
		fc.property(fc.nat(200), counts, fc.constantFrom(...widths), (total, many, width) => {
			const placed = placeUnitRegroup(series(total, many, ['Ann', 'Bo']), sheet(width, false));
			const frame = { x: 0, y: 0, width: placed.width, height: placed.height };
			for (const { home, at } of placed.movers)
				for (const { x, y } of at)
					expect(inside({ ...home, x: home.x + x, y: home.y + y }, frame)).toBe(true);
		})
	);
});

test('where one mark stands for several, none moves', () => {
	const { movers, labels, groups } = placeUnitRegroup(series(5000, [40]), sheet(440, false));
	expect(movers).toEqual([]);
	const text = JSON.stringify([labels, groups]);
	expect(text).toContain('■ = ');
});

test('a stage too low for all words keeps the names and lets the rest go', () => {
	const names = Array.from({ length: 5 }, (_, i) => `Company number ${i} of the harbour`);
	const { bar, groups } = placeUnitRegroup(series(55, [5], names), sheet(300, true));
	expect(bar).toBeUndefined();
	expect(JSON.stringify(groups)).toContain('Company number 4');
});

const anyMember = fc.record({ name: label, claim: label, words: label });

holds('unit-regroup', {
	place: placeUnitRegroup,
	component: UnitRegroup,
	any: fc.record({
		total: named,
		groups: some(
			fc
				.tuple(named, fc.array(anyMember, { maxLength: 7 }))
				.map(([one, members]) => ({ ...one, members })),
			4
		),
		caution: label,
		rest: words,
		colon: fc.constant(': ')
	}),
	rows: (count) => {
		const members = many(count, (i) => ({ name: [{ text: `n${i}` }], claim: [], words: [] }));
		return {
			total: { ...row(0), value: count },
			groups: [{ ...row(1), value: count, members }],
			caution: [],
			rest: 'others',
			colon: ': '
		};
	},
	keeps: ({ groups: given }, { groups: [, ...groups] }) =>
		given.every((one, i) => counted({ ...one, edge: 'closed' }, groups[i]!))
});

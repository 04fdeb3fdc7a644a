import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inside } from '../core/box';
import type { Edge, Figure } from '../core/figure';
import { sheet, widths } from '../core/sheet';
import type { Run } from '../core/text';
import { faults, figure, label, sheets, value, words } from '../drawings.test.kit';
import { placeUnitRegroup } from './layout';
import type { Member, UnitRegroupSeries } from './series';

const count = (fact: string, value: number, edge: Edge = 'closed') => {
	const figure: Figure = {
		fact,
		value,
		before: '',
		number: `${value}`,
		after: '',
		derived: false,
		edge
	};
	return { ...figure, label: [{ text: fact }] };
};
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

test('whatever the data, nothing lies outside and no label over another', () => {
	const counted = fc.tuple(figure(value), label).map(([one, name]) => ({ ...one, label: name }));
	const members = fc.array(
		fc.record({ name: label, claim: fc.oneof(label, fc.constant<Run[]>([])), words: label }),
		{ maxLength: 6 }
	);
	const groups = fc.array(
		fc.tuple(counted, members).map(([one, of]) => ({ ...one, members: of })),
		{ minLength: 1, maxLength: 4 }
	);
	const any = fc.record({
		total: counted,
		groups,
		caution: label,
		rest: words,
		colon: fc.constant(': ')
	});
	fc.assert(
		fc.property(any, sheets, (one, on) => {
			expect(faults(placeUnitRegroup(one, on))).toEqual([]);
		}),
		{ numRuns: 50 }
	);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edge } from '../core/figure';
import { sheet, widths } from '../core/sheet';
import { finite, holds, label, many, named, plain, rises, some, value } from '../drawings.test.kit';
import Lollipops from './Lollipops.svelte';
import { placeLollipops } from './layout';
import type { Lollipop, LollipopsSeries } from './series';

const row = (of: number, edge: Edge = 'closed'): Lollipop => ({
	...plain(`f${of}`, of, edge),
	before: edge === 'open' ? 'more than ' : '',
	name: [{ text: `row ${of}` }],
	remark: [],
	steps: []
});
const series = (bands: Lollipop[][], more: Partial<LollipopsSeries> = {}): LollipopsSeries => ({
	bands: bands.map((rows) => ({ label: [{ text: 'band' }], rows })),
	counts: [],
	caution: [{ text: 'Not to be summed.' }],
	ticks: (values) => values.map(String),
	...more
});
const heads = (placed: ReturnType<typeof placeLollipops>) =>
	placed.groups.map(({ marks }) => (marks[1]?.x ?? 0) + (marks[1]?.width ?? 0) / 2);

test.each(widths)('at %d px heads stand as far from zero as their values', (width) => {
	const placed = placeLollipops(series([[row(40), row(10)], [row(20)]]), sheet(width, false));
	const [zero = 0] = placed.zero.match(/\d+/)?.map(Number) ?? [];
	const [long = 0, short = 0, other = 0] = heads(placed).map((x) => x - zero);
	expect(Math.abs(long / 4 - short)).toBeLessThan(1.5);
	expect(Math.abs(long / 2 - other)).toBeLessThan(1.5);
});

test('more than a value: a head at the value, then a strip that fades and a plus', () => {
	const { groups } = placeLollipops(series([[row(40), row(20, 'open')]]), sheet(640, false));
	expect(groups[1]?.marks.map(({ fill, shape }) => [shape, fill])).toEqual([
		['square', 'solid'],
		['circle', 'solid'],
		['square', 'fade-right'],
		['plus', 'outline']
	]);
});

test('bands differ by shape, plans are hatched gold', () => {
	const placed = placeLollipops(series([[row(4)], [row(3, 'plan')]]), sheet(300, false));
	expect(placed.groups.map(({ marks }) => marks[1])).toMatchObject([
		{ shape: 'circle', tone: 'lake', fill: 'solid' },
		{ shape: 'square', tone: 'gold', fill: 'hatch' }
	]);
});

test('several lollipops of one fact are one group', () => {
	const twin = row(5, 'open');
	const { groups } = placeLollipops(series([[twin, { ...twin }]]), sheet(300, false));
	expect(groups).toHaveLength(1);
	expect(groups[0]?.marks).toHaveLength(8);
});

test('a range of planned things: the sure ones hatched, the rest hollow, off the axis', () => {
	const counts = [{ ...row(1, 'plan'), high: 3, label: [{ text: 'more' }] }];
	const { groups, grid } = placeLollipops(series([[row(4)]], { counts }), sheet(640, false));
	expect(groups[1]?.marks.map(({ tone, fill }) => [tone, fill])).toEqual([
		['gold', 'hatch'],
		['gold', 'outline'],
		['gold', 'outline']
	]);
	const lowest = Math.max(...[...grid.matchAll(/V(\d+)/g)].map(([, y]) => Number(y)));
	expect(groups[1]?.marks[0]?.y).toBeGreaterThanOrEqual(lowest - 1);
});

const lollipop = fc
	.tuple(named, label)
	.map(([{ label: name, ...one }, remark]) => ({ ...one, name, remark, steps: [] }));

holds('lollipops', {
	place: placeLollipops,
	component: Lollipops,
	any: fc.record({
		bands: some(fc.record({ label, rows: some(lollipop, 4) }), 3),
		counts: fc.array(
			fc.tuple(named, value).map(([one, high]) => ({ ...one, high, steps: [] })),
			{ maxLength: 2 }
		),
		caution: label,
		ticks: fc.constant((list: number[]) => list.map((one) => `${one} million crowns`))
	}),
	rows: (count) => ({
		bands: [
			{
				label: [{ text: 'band' }],
				rows: many(count, (i) => ({
					...plain(`f${i}`, count - i),
					name: [{ text: `row ${i}` }],
					remark: [],
					steps: []
				}))
			}
		],
		counts: [{ ...plain('c', count), high: count, label: [{ text: 'things' }], steps: [] }],
		caution: [],
		ticks: (list) => list.map(String)
	}),
	keeps: ({ bands }, { groups }) => {
		const rows = bands.flatMap((band) => band.rows);
		// lollipops of one fact are one group
		if (groups.length < rows.length) return true;
		const heads = rows.map((one, i) => ({
			at: groups[i]?.marks[1]?.x ?? 0,
			value: finite(one.value)
		}));
		return rises(heads.sort((a, b) => a.value - b.value || a.at - b.at).map(({ at }) => at));
	}
});

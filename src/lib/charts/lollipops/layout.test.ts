import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edge } from '../core/figure';
import { sheet, widths } from '../core/sheet';
import { faults, figure, label, sheets, value } from '../drawings.test.kit';
import { placeLollipops } from './layout';
import type { Lollipop, LollipopsSeries } from './series';

const row = (of: number, edge: Edge = 'closed'): Lollipop => ({
	fact: `f${of}`,
	value: of,
	before: edge === 'open' ? 'more than ' : '',
	number: String(of),
	after: '',
	derived: false,
	edge,
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

test('whatever the data, nothing lies outside and no label over another', () => {
	const any = fc.oneof(value, fc.double({ min: -1e6, max: 0, noNaN: true }));
	const lollipop = fc
		.record({ one: figure(any), name: label, remark: label, fact: fc.uuid() })
		.map(({ one, ...rest }) => ({ ...one, ...rest, steps: [] }));
	const band = fc.record({ label, rows: fc.array(lollipop, { minLength: 1, maxLength: 4 }) });
	const count = fc
		.record({ one: figure(value), more: fc.nat(4), label, fact: fc.uuid() })
		.map(({ one, more, ...rest }) => ({ ...one, high: one.value + more, ...rest, steps: [] }));
	const anySeries = fc.record({
		bands: fc.array(band, { minLength: 1, maxLength: 3 }),
		counts: fc.array(count, { maxLength: 2 }),
		caution: label,
		ticks: fc.constant((values: number[]) => values.map((one) => `${one} million crowns`))
	});
	fc.assert(
		fc.property(anySeries, sheets, (one, on) => {
			expect(faults(placeLollipops(one, on))).toEqual([]);
		})
	);
});

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

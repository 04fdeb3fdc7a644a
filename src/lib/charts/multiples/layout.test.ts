import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edge } from '../core/figure';
import { sheet, widths } from '../core/sheet';
import { counted, holds, label, many, named, plain, row, some } from '../drawings.test.kit';
import Multiples from './Multiples.svelte';
import { placeMultiples } from './layout';
import type { Panel } from './series';

const drawn = (fact: string, value: number, edge?: Edge) => ({
	...plain(fact, value, edge),
	steps: [1],
	label: [{ text: fact }],
	caption: []
});
const count = (value: number, edge?: Edge, both = false): Panel => ({
	...drawn('boats', value, edge),
	form: 'count',
	each: (many) => `${many} boats`,
	both
});
const share = (value: number, edge?: Edge): Panel => ({
	...drawn('used', value, edge),
	form: 'share',
	whole: '100%'
});
const speed = (value: number): Panel => ({
	...drawn('faster', value),
	form: 'speed',
	earlier: 'before',
	later: 'after'
});
const place = (panel: Panel, width: (typeof widths)[number] = 640, stage = false) =>
	placeMultiples({ panels: [panel] }, sheet(width, stage));
const marksOf = (panel: Panel) => place(panel).groups[0]?.marks ?? [];

test('a speed is an arrow as much longer than the one before', () => {
	const [before, after] = marksOf(speed(30));
	expect((after?.width ?? 0) / (before?.width ?? 1)).toBeCloseTo(1.3, 2);
	expect(before?.x).toBe(after?.x);
	const [{ x } = { x: 0 }] = place(speed(30)).guides;
	expect(x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 1);
});

test('a share is drawn within the whole, and its open end too', () => {
	for (const value of [0, 60, 99, 100]) {
		const [whole, own, ...end] = marksOf(share(value, 'open'));
		expect((own?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(value / 100, 2);
		const right = Math.max(...end.map(({ x, width }) => x + width));
		expect(right).toBeLessThanOrEqual((whole?.x ?? 0) + (whole?.width ?? 0) + 0.5);
	}
});

test('a count is as many marks, or fewer that say how many each stands for', () => {
	expect(marksOf(count(100, 'soft')).length).toBe(100);
	expect(marksOf(count(500)).length).toBe(100);
	for (const width of widths)
		expect(JSON.stringify(place(count(500), width, true))).toMatch(/■ = \d+ boats/);
});

test('what is nearly reached and more at once fades before its end and goes on beyond', () => {
	expect(
		marksOf(count(40, 'open', true))
			.slice(-2)
			.map(({ shape, fill }) => [shape, fill])
	).toEqual([
		['square', 'fade-right'],
		['plus', 'outline']
	]);
});

const panel: fc.Arbitrary<Panel> = fc
	.tuple(named, label, fc.boolean(), fc.constantFrom('count', 'share', 'speed', 'words' as const))
	.map(([one, caption, both, form]): Panel => {
		const drawn = { ...one, steps: [], caption };
		if (form === 'words')
			return { form, event: one.fact, steps: [], label: one.label, lead: caption };
		if (form === 'share') return { ...drawn, form, whole: '100%' };
		if (form === 'speed') return { ...drawn, form, earlier: '之前', later: 'after' };
		return { ...drawn, form: 'count', both: both && one.edge === 'open', each: (n) => `${n} t` };
	});

holds('multiples', {
	place: placeMultiples,
	component: Multiples,
	any: fc.record({ panels: some(panel, 6) }),
	rows: (count) => ({
		panels: many(count, (i): Panel => ({
			...row(i),
			form: 'count',
			steps: [],
			caption: [],
			both: false,
			each: String
		}))
	}),
	keeps: ({ panels }, { groups }) =>
		panels.every(
			(one, i) =>
				one.form !== 'count' ||
				counted(one, groups[i]!, one.both ? Math.min(1, groups[i]!.marks.length) : undefined)
		)
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, type Precision } from '../core/dates';
import { sheet, widths } from '../core/sheet';
import { dates, day, keys, tick } from '../dates.test.kit';
import { first, holds, many, rises } from '../drawings.test.kit';
import Timeline from './Timeline.svelte';
import { placeTimeline } from './layout';
import type { Entry, TimelineSeries } from './series';

const entry = (event: string, precision: Precision, first: string, last = first): Entry => ({
	event,
	precision,
	from: daysOf(first)[0],
	to: precision === 'open' ? daysOf(first)[0] : daysOf(last)[1],
	inferred: false,
	date: first,
	label: [{ text: event }],
	steps: []
});
const series = (...entries: Entry[]): TimelineSeries => ({
	entries,
	tick: ({ year, month }) => `${month ?? year}`,
	keys: [{ kind: 'day', words: 'day known', inferred: false }]
});

test.each(widths)(
	'at %d px a month is as wide as its days, a span as long as it lasts',
	(width) => {
		const placed = placeTimeline(
			series(
				entry('year', 'year', '2023'),
				entry('month', 'month', '2023-07'),
				entry('half', 'span', '2023-01', '2023-06')
			),
			sheet(width, false)
		);
		const [year = 0, month = 0, half = 0] = placed.groups.map(({ marks }) => marks[0]?.width ?? 0);
		expect(Math.abs((year * 31) / 365 - month)).toBeLessThan(1.5);
		expect(Math.abs((year * 181) / 365 - half)).toBeLessThan(1.5);
	}
);

test('marks tell apart how a date is known', () => {
	const placed = placeTimeline(
		series(
			entry('day', 'day', '2024-08-25'),
			entry('month', 'month', '2024-08'),
			entry('span', 'span', '2024-01', '2024-10'),
			{ ...entry('open', 'open', '2024-02'), inferred: true }
		),
		sheet(640, false)
	);
	const [day, month, span, open] = placed.groups.map((group) => group.marks);
	expect(day).toMatchObject([{ shape: 'circle', tone: 'lake' }]);
	expect(month?.[0]?.height).toBeGreaterThan(span?.[0]?.height ?? 0);
	expect(open?.map(({ tone, fill }) => [tone, fill])).toEqual([
		['celadon', 'solid'],
		['celadon', 'fade-right'],
		['lake', 'outline']
	]);
});

test('rows run down in the order of time', () => {
	const placed = placeTimeline(
		series(
			entry('a', 'year', '2020'),
			entry('b', 'month', '2021-05'),
			entry('c', 'day', '2022-01-01')
		),
		sheet(300, true)
	);
	const tops = placed.groups.map(({ marks }) => marks[0]?.y ?? 0);
	expect(tops).toEqual(tops.toSorted((a, b) => a - b));
});

holds('timeline', {
	place: placeTimeline,
	component: Timeline,
	any: fc.record({
		entries: dates(['day', 'month', 'year', 'span', 'open']),
		tick: fc.constant(tick),
		keys: fc.constant(keys)
	}),
	rows: (count) => ({ entries: many(count, day), tick, keys: [] }),
	more: (placed) => placed.keys,
	keeps: (_, { groups }) => rises(groups.map((group) => first(group, 'y')))
});

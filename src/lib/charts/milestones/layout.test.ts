import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, type Precision } from '../core/dates';
import { sheet } from '../core/sheet';
import { dates, day, keys, tick } from '../dates.test.kit';
import { first, holds, label, many, named, rises } from '../drawings.test.kit';
import Milestones from './Milestones.svelte';
import { placeMilestones } from './layout';
import type { Milestone, MilestonesSeries } from './series';

const milestone = (precision: Precision, date: string): Milestone => {
	const [from, to] = daysOf(date);
	return {
		event: date,
		precision,
		from,
		to,
		inferred: false,
		date,
		label: [{ text: 'built' }],
		steps: []
	};
};
const series = (...milestones: Milestone[]): MilestonesSeries => ({
	milestones,
	open: false,
	when: [],
	expected: [],
	tick: ({ year, month }) => `${month ?? year}`,
	keys: []
});

const steps = [
	milestone('month', '2023-01'),
	milestone('month', '2023-07'),
	milestone('month', '2024-01')
];

test('across on a wide sheet, down on a narrow one, in proportion to time', () => {
	for (const [width, at] of [
		[640, 'x'],
		[300, 'y']
	] as const) {
		const { groups } = placeMilestones(series(...steps), sheet(width, false));
		const [a = 0, b = 0, c = 0] = groups.map(({ marks }) => marks[0]?.[at] ?? 0);
		expect(Math.abs((c - a) * (181 / 365) - (b - a))).toBeLessThan(1.5);
	}
});

test('what is expected is hatched gold, one size whatever its value', () => {
	const base = { ...steps[0]!, before: 'an expected ', number: '30', after: '', derived: false };
	const expected = [30, 2].map((of) => ({
		...base,
		fact: `f${of}`,
		value: of,
		edge: 'plan' as const
	}));
	const { groups } = placeMilestones({ ...series(...steps), expected }, sheet(300, false));
	const marks = groups.slice(3).map((group) => group.marks[0]);
	expect(marks).toMatchObject([
		{ tone: 'gold', fill: 'hatch' },
		{ tone: 'gold', fill: 'hatch' }
	]);
	expect(marks[0]?.width).toBe(marks[1]?.width);
});

test('a line that goes on fades', () => {
	const rails = (open: boolean) =>
		placeMilestones({ ...series(...steps), open }, sheet(640, false)).rails.map(({ fill }) => fill);
	expect(rails(false)).toEqual(['solid']);
	expect(rails(true)).toEqual(['solid', 'fade-right']);
});

holds('milestones', {
	place: placeMilestones,
	component: Milestones,
	any: fc.record({
		milestones: dates(['day', 'month', 'year']),
		open: fc.boolean(),
		when: label,
		expected: fc.array(
			named.map((one) => ({ ...one, steps: [] })),
			{ maxLength: 4 }
		),
		tick: fc.constant(tick),
		keys: fc.constant(keys)
	}),
	rows: (count) => ({
		milestones: many(count, day),
		open: true,
		when: [],
		expected: [],
		tick,
		keys: []
	}),
	more: (placed) => [...placed.rails, ...placed.keys],
	keeps: ({ milestones }, { groups, width }) => {
		const own = groups.slice(0, milestones.length);
		// a day is a circle round its place, a year begins there
		return rises(
			own.map((group) => first(group, width < 600 ? 'y' : 'x')),
			10
		);
	}
});

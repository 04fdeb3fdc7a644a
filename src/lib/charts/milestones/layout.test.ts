import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf, type Precision } from '../core/dates';
import { sheet } from '../core/sheet';
import { faults, figure, label, sheets, value } from '../drawings.test.kit';
import { placeMilestones } from './layout';
import type { Key } from '../core/momentKeys';
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

test('whatever the data, nothing lies outside and no label over another', () => {
	const dated = fc
		.record({
			event: fc.uuid(),
			precision: fc.constantFrom<Precision>('day', 'month', 'year'),
			from: fc.oneof(
				fc.integer({ min: 19000, max: 20000 }),
				fc.integer({ min: -719000, max: 2900000 })
			),
			inferred: fc.boolean(),
			date: fc.constantFrom('2023', 'Aug 2023*', '2024年8月25日*'),
			label
		})
		.map((one) => ({
			...one,
			to: one.from + { day: 1, month: 30, year: 365, span: 0, open: 0 }[one.precision],
			steps: []
		}));
	const expected = fc
		.record({ one: figure(value), label, fact: fc.uuid() })
		.map(({ one, ...rest }) => ({ ...one, ...rest, steps: [] }));
	const any = fc.record({
		milestones: fc
			.array(dated, { minLength: 1, maxLength: 6 })
			.map((list) => list.sort((a, b) => a.from - b.from)),
		open: fc.boolean(),
		when: label,
		expected: fc.array(expected, { maxLength: 4 }),
		keys: fc.constant<Key[]>([{ kind: 'month', words: 'month known' }])
	});
	fc.assert(
		fc.property(any, sheets, (one, on) => {
			const placed = placeMilestones({ ...series(), ...one }, on);
			expect(faults(placed, [...placed.rails, ...placed.keys])).toEqual([]);
		})
	);
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

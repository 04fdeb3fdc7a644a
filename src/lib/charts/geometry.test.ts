import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inside, overlap, type Box } from './core/box';
import type { Edge, Figure } from './core/figure';
import { labelBox } from './core/label';
import { labelsOf, type Placed } from './core/placed';
import { sheet, widths } from './core/sheet';
import { besideNumeral, lineText, smallest } from './core/text';
import { placeGrowth } from './growth/layout';
import { placeUnitKinds } from './unit-kinds/layout';
import { placeUnitPairs } from './unit-pairs/layout';

/** What is wrong with a drawing: what lies outside, labels over one another, type too small. */
function faults(placed: Placed): string[] {
	const found: string[] = [];
	const frame: Box = { x: 0, y: 0, width: placed.width, height: placed.height };
	if (/[[:,]null\b/.test(JSON.stringify(placed))) found.push('a number is missing');
	const labels = labelsOf(placed).map((label) => ({
		name: label.lines.map(lineText).join(' / '),
		box: labelBox(label),
		least: label.lines.flat().some((run) => run.small)
			? Math.min(label.font.size, besideNumeral(label.font).size)
			: label.font.size
	}));
	for (const { name, box, least } of labels) {
		if (!inside(box, frame)) found.push(`outside: ${name} ${JSON.stringify(box)}`);
		if (least < smallest) found.push(`too small: ${name}`);
	}
	for (const [i, a] of labels.entries())
		for (const b of labels.slice(i + 1))
			if (overlap(a.box, b.box)) found.push(`overlap: ${a.name} × ${b.name}`);
	for (const mark of placed.groups.flatMap((group) => group.marks)) {
		if (!inside(mark, frame)) found.push(`outside: mark ${JSON.stringify(mark)}`);
		if (mark.width < 0 || mark.height < 0) found.push('a negative mark');
	}
	return found;
}

const edges: Edge[] = ['closed', 'open', 'soft', 'plan'];
const value = fc.oneof(
	fc.constantFrom(0, 1, 10, 4999, 5000, 1e9),
	fc.nat(60),
	fc.double({ min: 0, max: 1e6, noNaN: true })
);
const words = fc.oneof(
	fc.constantFrom('收入', 'Income from landings', '北方大港集装箱码头与渔船泊位联合会'),
	fc.lorem({ maxCount: 14 }),
	fc.stringMatching(/^[一-龥]{1,40}$/)
);
const figure = (of: fc.Arbitrary<number>): fc.Arbitrary<Figure> =>
	fc
		.record({
			value: of,
			edge: fc.constantFrom(...edges),
			derived: fc.boolean(),
			before: fc.constantFrom('', '超', 'more than CN¥', 'nearly or just over CN¥'),
			after: fc.constantFrom('', '亿元', ' billion', ' person-times (expected)')
		})
		.map((one) => ({ ...one, fact: 'f', number: String(Math.round(one.value * 10) / 10) }));
const sheets = fc
	.tuple(fc.constantFrom(...widths), fc.boolean())
	.map(([width, stage]) => sheet(width, stage));
const label = words.map((text) => [{ text }]);

describe('whatever the data, nothing lies outside and no label over another', () => {
	it('growth', () => {
		const any = fc.oneof(value, fc.double({ min: -1e6, max: 0, noNaN: true }));
		const period = fc.constantFrom('2024年上半年*', 'first half of 2024*', 'January–October 2031');
		const column = fc.tuple(figure(any), period).map(([one, name]) => ({ ...one, label: name }));
		const series = fc.record({
			columns: fc.tuple(column, column),
			rate: figure(any),
			rateLabel: words
		});
		fc.assert(
			fc.property(series, sheets, (one, on) => {
				const placed = placeGrowth(one, on);
				expect(faults(placed)).toEqual([]);
				expect(placed.height).toBe(on.height);
			})
		);
	});

	it('unit-pairs', () => {
		const group = fc.tuple(figure(value), label).map(([one, name]) => ({ ...one, label: name }));
		const groups = fc.array(group, { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.record({ groups, caution: label }), sheets, (one, on) => {
				expect(faults(placeUnitPairs(one, on))).toEqual([]);
			})
		);
	});

	it('unit-kinds', () => {
		const kind = fc
			.tuple(figure(value), label, fc.array(words, { maxLength: 6 }))
			.map(([one, name, names]) => ({ ...one, label: name, names }));
		const kinds = fc.array(kind, { minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(fc.record({ kinds, rest: words }), sheets, (one, on) => {
				expect(faults(placeUnitKinds(one, on))).toEqual([]);
			})
		);
	});
});

describe('honest lengths', () => {
	it('columns are as high as their values', () => {
		const column = (height: number): Figure & { label: string } => ({
			fact: `f${height}`,
			value: height,
			before: '',
			number: String(height),
			after: '',
			derived: false,
			edge: 'closed',
			label: 'year'
		});
		const rate = column(100);
		for (const width of widths) {
			const { groups } = placeGrowth(
				{ columns: [column(10), column(20)], rate, rateLabel: 'growth' },
				sheet(width, false)
			);
			const [low, high] = groups.map((group) => group.marks[0]?.height ?? 0);
			expect((high ?? 0) / (low ?? 1)).toBeCloseTo(2, 2);
		}
	});

	it('as many marks as there are things', () => {
		const group = (count: number) => ({
			fact: `f${count}`,
			value: count,
			before: '',
			number: String(count),
			after: '',
			derived: false,
			edge: 'closed' as const,
			label: [{ text: 'group' }]
		});
		for (const width of widths) {
			const { groups } = placeUnitPairs(
				{ groups: [group(10), group(6)], caution: [{ text: 'Two sets.' }] },
				sheet(width, true)
			);
			expect(groups.map(({ marks }) => marks.length)).toEqual([10, 6]);
		}
	});
});

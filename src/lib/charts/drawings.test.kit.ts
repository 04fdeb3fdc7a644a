import fc from 'fast-check';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { inside, overlap, type Box } from './core/box';
import type { Edge, Figure } from './core/figure';
import { labelBox } from './core/label';
import { labelsOf, type Group, type Mark, type Placed } from './core/placed';
import { sheet, widths, type Sheet, type Width } from './core/sheet';
import { besideNumeral, lineText, smallest } from './core/text';
import { shares } from './core/unitGrid';
import type { DrawingProps } from './registry';

/** Where a mark stands in a state. */
export function inState({ at, ...mark }: Mark, state: number): Mark {
	const { x, y } = at?.[state] ?? { x: 0, y: 0 };
	return { ...mark, x: mark.x + x, y: mark.y + y };
}

/**
 * What is wrong with a drawing: what lies outside, labels over one another, type too small.
 * @param more marks that belong to no fact
 */
export function faults(placed: Placed, more: Mark[] = []): string[] {
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
	labels.sort((a, b) => a.box.y - b.box.y);
	for (const [i, a] of labels.entries())
		for (let j = i + 1; j < labels.length; j++) {
			const b = labels[j]!;
			if (b.box.y > a.box.y + a.box.height) break;
			if (overlap(a.box, b.box)) found.push(`overlap: ${a.name} × ${b.name}`);
		}
	const marks = placed.groups.flatMap((group) => group.marks);
	for (const mark of [...marks, ...more]) {
		if (!inside(mark, frame)) found.push(`outside: mark ${JSON.stringify(mark)}`);
		if (mark.width < 0 || mark.height < 0) found.push('a negative mark');
	}
	const movers = marks.filter(({ at }) => at);
	for (const state of movers[0]?.at?.keys() ?? []) {
		const seen = movers.map((mark) => inState(mark, state));
		const last = `in state ${state}`;
		if (!seen.every((mark) => inside(mark, frame))) found.push(`outside ${last}`);
		if (seen.some((a, i) => seen.slice(i + 1).some((b) => overlap(a, b))))
			found.push(`marks over one another ${last}`);
		if (labels.some(({ box }) => seen.some((mark) => overlap(box, mark))))
			found.push(`words over marks ${last}`);
	}
	return found;
}

const edges: Edge[] = ['closed', 'open', 'soft', 'plan'];

/** Values as they come, and what has no place on a scale, or hardly one. */
export const value = fc.oneof(
	fc.nat(60),
	fc.double({ min: -1e6, max: 1e6, noNaN: true }),
	fc.constantFrom(
		...[0, -0, 1, 1, -1, 7, 7, 7, 4999, 5000, -5000, 0.04, 1e-9, 1e9, 1e15, Number.MAX_VALUE],
		...[NaN, Infinity, -Infinity]
	)
);
export const words = fc.oneof(
	fc.constantFrom(
		'',
		'收入',
		'Income from landings',
		'北方大港集装箱码头与渔船泊位联合会'.repeat(6),
		'The society of harbour masters, dredgers and lightermen of the north. '.repeat(3),
		'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)
	),
	fc.lorem({ maxCount: 14 }),
	fc.stringMatching(/^[一-龥]{1,40}$/)
);
export const label = words.map((text) => [{ text }]);
export const figure: fc.Arbitrary<Figure> = fc.record({
	fact: fc.uuid(),
	value,
	edge: fc.constantFrom(...edges),
	derived: fc.boolean(),
	before: fc.constantFrom('', '超', 'nearly or just over CN¥'),
	number: fc.constantFrom('0', '12.5', '179,769,313,486,231,570,000,000,000'),
	after: fc.constantFrom('', '亿元', ' person-times (expected)')
});
export const sheets = fc
	.tuple(fc.constantFrom(...widths), fc.boolean())
	.map(([width, stage]) => sheet(width, stage));

/** A figure as plain as can be. */
export const plain = (fact: string, value: number, edge: Edge = 'closed'): Figure => ({
	fact,
	value,
	before: '',
	number: String(value),
	after: '',
	derived: false,
	edge
});

/** A type of chart against data of every kind. */
interface Trial<S, P extends Placed> {
	place(series: S, sheet: Sheet): P;
	component: Component<DrawingProps<P>>;
	any: fc.Arbitrary<S>;
	/** So many rows, and the width at which they are drawn. */
	rows(count: number): S;
	at?: Width;
	/** Marks that belong to no fact. */
	more?(placed: P): Mark[];
	/** Whether the drawing keeps the data's order, or its sums. */
	keeps(series: S, placed: P): boolean;
}

/** Tests that a layout and its component take whatever comes. */
export function holds<S, P extends Placed>(name: string, trial: Trial<S, P>) {
	const wrong = (series: S, on: Sheet): string[] => {
		const placed = trial.place(series, on);
		const component = trial.component as unknown as Component<Record<string, unknown>>;
		const { body } = render(component, { props: { placed, uid: 'u' } });
		const odd = body.match(/.{0,30}(?:NaN|Infinity|undefined|[" ,(]null\b).{0,30}/g) ?? [];
		const kept = trial.keeps(series, placed) ? [] : ['neither order nor sums'];
		return [...faults(placed, trial.more?.(placed)), ...odd, ...kept].slice(0, 3);
	};
	describe(name, () => {
		it('whatever the data, stays on the sheet, with no label over another', () => {
			fc.assert(
				fc.property(trial.any, sheets, (series, on) => {
					expect(wrong(series, on)).toEqual([]);
				}),
				{ numRuns: 60 }
			);
		}, 30_000);

		it('draws 5,000 rows', () => {
			const on = sheet(trial.at ?? 640, false);
			expect(wrong(trial.rows(5000), on)).toEqual([]);
		}, 30_000);
	});
}

export const some = <T>(of: fc.Arbitrary<T>, maxLength = 5) =>
	fc.array(of, { minLength: 1, maxLength });
export const many = <T>(count: number, one: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => one(i));
export const named = fc.tuple(figure, label).map(([one, name]) => ({ ...one, label: name }));
export const row = (i: number) => ({ ...plain(`f${i}`, i % 3), label: [{ text: `row ${i}` }] });

export const rises = (list: number[], slack = 0) =>
	list.every((one, i) => one >= (list[i - 1] ?? one) - slack);
export const finite = (one: number) => (Number.isFinite(one) ? one : 0);
export const first = ({ marks }: Group, side: 'x' | 'y') => marks[0]?.[side] ?? 0;

/** As many marks as there are things, or as many as there are fives of them, tens of them… */
export function counted(
	{ value, edge }: Figure,
	{ marks }: Group,
	more = edge === 'open' ? 2 : 0
): boolean {
	const drawn = marks.length - more;
	const things = Math.max(0, finite(value));
	let [each, needed] = [0, Infinity];
	for (const share of shares()) {
		[each, needed] = [share, Math.ceil(things / share - 1e-9)];
		if (needed <= drawn || each > things) break;
	}
	// what is next to nothing beside the largest has no mark
	return needed === drawn || (drawn === 0 && each > things);
}
export const allCounted = (figures: Figure[], groups: Group[]) =>
	figures.every((one, i) => counted(one, groups[i]!));

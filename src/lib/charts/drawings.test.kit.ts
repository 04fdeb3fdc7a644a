import fc from 'fast-check';
import { inside, overlap, type Box } from './core/box';
import type { Edge, Figure } from './core/figure';
import { labelBox } from './core/label';
import { labelsOf, type Mark, type Placed } from './core/placed';
import { sheet, widths } from './core/sheet';
import { besideNumeral, lineText, smallest } from './core/text';

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
	for (const [i, a] of labels.entries())
		for (const b of labels.slice(i + 1))
			if (overlap(a.box, b.box)) found.push(`overlap: ${a.name} × ${b.name}`);
	for (const mark of [...placed.groups.flatMap((group) => group.marks), ...more]) {
		if (!inside(mark, frame)) found.push(`outside: mark ${JSON.stringify(mark)}`);
		if (mark.width < 0 || mark.height < 0) found.push('a negative mark');
	}
	return found;
}

const edges: Edge[] = ['closed', 'open', 'soft', 'plan'];
/** Values that have broken layouts before. */
export const value = fc.oneof(
	fc.constantFrom(0, 1, 10, 4999, 5000, 1e9),
	fc.nat(60),
	fc.double({ min: 0, max: 1e6, noNaN: true })
);
export const words = fc.oneof(
	fc.constantFrom('收入', 'Income from landings', '北方大港集装箱码头与渔船泊位联合会'),
	fc.lorem({ maxCount: 14 }),
	fc.stringMatching(/^[一-龥]{1,40}$/)
);
export const figure = (of: fc.Arbitrary<number>): fc.Arbitrary<Figure> =>
	fc
		.record({
			value: of,
			edge: fc.constantFrom(...edges),
			derived: fc.boolean(),
			before: fc.constantFrom('', '超', 'more than CN¥', 'nearly or just over CN¥'),
			after: fc.constantFrom('', '亿元', ' billion', ' person-times (expected)')
		})
		.map((one) => ({ ...one, fact: 'f', number: String(Math.round(one.value * 10) / 10) }));
export const sheets = fc
	.tuple(fc.constantFrom(...widths), fc.boolean())
	.map(([width, stage]) => sheet(width, stage));
export const label = words.map((text) => [{ text }]);

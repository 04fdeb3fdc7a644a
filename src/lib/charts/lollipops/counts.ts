import { dagger } from '../core/figure';
import { flow } from '../core/flow';
import { footOf, placeLines } from '../core/label';
import type { Group, Mark, Shape } from '../core/placed';
import { descent, ascent, type Run } from '../core/text';
import { marksOf, placeUnits, shares } from '../core/unitGrid';
import { unitMarks } from '../core/unitMarks';
import type { Setting } from './rows';
import type { Counted } from './series';

/** What one mark stands for where a row has so many at most. */
function eachOf(count: number, most: number): number {
	for (const each of shares()) if (marksOf(count, each) <= most) return each;
	return 1;
}

/** Marks of one count, those that a range leaves open hollow, and its words after them. */
function placeOne(one: Counted, top: number, shape: Shape, setting: Setting) {
	const { sheet, left, close, words: said } = setting;
	const { label, gap, width } = sheet;
	const size = Math.round(label.size * (close ? 1 : 1.2));
	const gutter = Math.round(size * 0.3);
	const columns = Math.max(1, Math.floor((width - left + gutter) / (size + gutter)));
	const each = eachOf(Math.max(0, ...[one.value, one.high].filter(Number.isFinite)), columns);
	const grid = { size, gap: gutter, columns, each };
	const tall = (ascent + descent) * label.size;
	const at = { x: left, y: Math.round(top + (tall - size) / 2) };
	// the range is drawn by marks, so that no end is open besides
	const closed = { ...one, edge: one.edge === 'open' ? ('closed' as const) : one.edge };
	const marks = unitMarks(closed, grid, at, { tone: 'lake', shape });
	const all = placeUnits(marksOf(one.high, each), grid, at);
	const tone = one.edge === 'plan' ? 'gold' : 'lake';
	const maybe = all
		.slice(marks.length)
		.map((box): Mark => ({ ...box, shape, tone, fill: 'outline' }));
	const right = Math.max(left, ...all.map((box) => box.x + box.width)) + gap;
	const figure = one.before + one.number + dagger(one) + one.after;
	const more = each > 1 ? [...one.label, { text: ` (■ = ${each})` }] : one.label;
	const parts: Run[][] = [[{ text: figure, stress: 'strong' }]];
	if (said) parts.push(more.map((run) => ({ ...run, small: true })));
	const x = right > width * 0.6 ? left : right;
	const below = x === left && all.length > 0 ? at.y + size + gap / 2 : top;
	const text = placeLines(flow(parts, width - x, label), { x, top: below }, { font: label });
	const group: Group = {
		fact: one.fact,
		steps: one.steps,
		marks: [...marks, ...maybe],
		labels: [text]
	};
	return { group, foot: Math.max(footOf(text), at.y + size) };
}

/** Places the counts a row each, below the axis and off it. */
export function placeCounts(
	counts: Counted[],
	top: number,
	shape: Shape,
	setting: Setting
): { groups: Group[]; foot: number } {
	let foot = top;
	const groups = counts.map((one) => {
		const placed = placeOne(one, foot, shape, setting);
		foot = placed.foot + setting.sheet.gap * (setting.close ? 0.25 : 0.5);
		return placed.group;
	});
	return { groups, foot };
}

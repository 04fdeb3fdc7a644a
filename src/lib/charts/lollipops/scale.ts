import { measureLine, type Font, type Line, type Run } from '../core/text';
import { linesHeight } from '../core/label';
import { dagger } from '../core/figure';
import { wrap } from '../core/wrap';
import type { Sheet } from '../core/sheet';
import type { Lollipop } from './series';

/** Sizes of a lollipop, in px. */
export interface Sizes {
	/** Side of a head. */
	head: number;
	stem: number;
	/** An open end: the fading part and the plus. */
	fade: number;
	plus: number;
}

/** From values to px, and the words beside their ends. */
export interface Scale {
	/** px of zero. */
	zero: number;
	x(value: number): number;
	/** Words beside each head, in the order of the rows; none where they stand elsewhere. */
	values: Line[][];
	sizes: Sizes;
}

/** @param close less high ones */
export function sizesOf({ label, gap }: Sheet, close: boolean): Sizes {
	const head = Math.round(label.size * (close ? 0.3 : 0.4)) * 2;
	return { head, stem: 4, fade: Math.round(gap * 2), plus: 10 };
}

/** A figure's wording, its dagger with it. */
export const valueRuns = (row: Lollipop): Run[] => [
	{ text: row.before + row.number + dagger(row) + row.after }
];

/** px beyond the middle of a head that belong to the lollipop. */
export function endOf(row: Lollipop, { head, fade, plus }: Sizes): number {
	return row.edge === 'open' ? head / 2 + fade + plus + 2 : head / 2;
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/**
 * The scale in which every lollipop, its open end and the words beside it lie between `left` and the
 * sheet's right edge, as long as can be. Words stand beside the heads where `beside` is their font,
 * wrapped to four tenths of the room where they would push the heads back.
 */
export function scaleOf(
	rows: Lollipop[],
	sheet: Sheet,
	{ left, beside, close }: { left: number; beside: Font | undefined; close: boolean }
): Scale {
	const sizes = sizesOf(sheet, close);
	const { gap, width } = sheet;
	// in parts of the largest, so that neither huge values nor tiny ones overflow
	const largest = Math.max(...rows.map((row) => Math.abs(finite(row.value))));
	const part = (value: number) => (largest < 1e-300 ? 0 : finite(value) / largest);
	const all = rows.map((row) => part(row.value));
	const low = Math.min(0, ...all);
	const room = width - left - sizes.head / 2 - 1;
	const wrapped = beside ? rows.map((row) => wrap(valueRuns(row), room * 0.4, beside)) : [];
	const words = wrapped.map((lines) =>
		beside ? Math.max(0, ...lines.map((line) => measureLine(line, beside))) + gap * 0.75 : 0
	);
	const limits = all.map((value, i) => {
		const row = rows[i];
		const end = row ? endOf(row, sizes) : 0;
		const above = Math.max(0, value) - low;
		return above === 0 ? Infinity : (room - end - (words[i] ?? 0)) / above;
	});
	const most = Math.min(...limits);
	const each = Number.isFinite(most) ? Math.max(0, most) : 0;
	// a head at zero must not reach over the edge of the sheet
	const least = Math.min(...all.map((value) => (value - low) * each));
	const from = left + (least < sizes.head / 2 ? sizes.head / 2 : 1);
	const x = (value: number) => Math.round(from + (part(value) - low) * each);
	const values = wrapped.map((lines, i) => {
		const row = rows[i];
		if (!row || !beside || lines.length < 2) return lines;
		const line = valueRuns(row);
		const right = Math.max(x(0), x(row.value) + endOf(row, sizes)) + gap * 0.75;
		return right + measureLine(line, beside) <= width ? [line] : lines;
	});
	return { zero: x(0), x, values, sizes };
}

/** Height in px of the words beside a head. */
export const valueHeight = (scale: Scale, i: number, font: Font): number =>
	linesHeight(scale.values[i] ?? [], font);

import { placeInline, type Part } from '../core/inline';
import { linesHeight, placeLines, type Label } from '../core/label';
import type { Group, Mark, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { wrap } from '../core/wrap';
import { lollipopMarks } from './lollipop';
import { valueHeight, valueRuns, type Scale } from './scale';
import type { Lollipop } from './series';

/** How the rows are set on a sheet. */
export interface Setting {
	sheet: Sheet;
	scale: Scale;
	/** px of the names' column; 0 where names stand above the stems. */
	names: number;
	/** px from which the lollipops stand. */
	left: number;
	/** Saves height: names of bands share a line, remarks stand only where there is room. */
	close: boolean;
	/** Says of the counts what they are. */
	words: boolean;
	axis: boolean;
}

/** A lollipop with its words. */
export interface PlacedRow {
	marks: Mark[];
	labels: Label[];
	/** Middle of the stem, and the row's foot. */
	y: number;
	foot: number;
}

/** Name, value and remark on a line, the lollipop below them. */
export function placeAbove(
	row: Lollipop,
	top: number,
	shape: Shape,
	room: number,
	setting: Setting
): PlacedRow {
	const { sheet, scale, close } = setting;
	const { label, strong, gap } = sheet;
	const parts: Part[] = [
		{ runs: row.name, font: strong, role: 'word' },
		{ runs: valueRuns(row), font: label, role: 'word' }
	];
	const remark: Part = { runs: row.remark, font: label, role: 'soft' };
	const at = { x: 0, top, width: room };
	const bare = placeInline(parts, at, gap * 0.75);
	const full = placeInline([...parts, remark], { ...at, width: sheet.width }, gap * 0.75);
	// without a line more, a remark costs nothing
	const free = full.foot === bare.foot && full.right <= room;
	const { labels, foot } = close && !free ? bare : full;
	const y = Math.round(foot + scale.sizes.head / 2 + (close ? 1 : 2));
	const { marks } = lollipopMarks(row, y, shape, scale);
	return { marks, labels, y, foot: y + scale.sizes.head / 2 };
}

/** Name and remark in a column, the lollipop beside it, its value beside its head. */
export function placeBeside(
	row: Lollipop,
	i: number,
	top: number,
	shape: Shape,
	setting: Setting
): PlacedRow {
	const { sheet, scale, names } = setting;
	const { label, strong, gap } = sheet;
	const name = wrap(row.name, names, strong);
	const remark = wrap(row.remark, names, label);
	const tall = linesHeight(name, strong) + linesHeight(remark, label);
	const value = scale.values[i] ?? [];
	const height = Math.max(tall, valueHeight(scale, i, label), scale.sizes.head);
	const y = Math.round(top + height / 2);
	const { marks, right } = lollipopMarks(row, y, shape, scale);
	const head = y - tall / 2;
	const labels = [
		placeLines(name, { x: 0, top: head }, { font: strong }),
		placeLines(
			remark,
			{ x: 0, top: head + linesHeight(name, strong) },
			{ font: label, role: 'soft' }
		),
		placeLines(
			value,
			{ x: right + gap * 0.75, top: y - valueHeight(scale, i, label) / 2 },
			{ font: label }
		)
	].filter(({ lines }) => lines.length > 0);
	return { marks, labels, y, foot: top + height };
}

/** Rows of one fact belong together, however many lollipops it has. */
export function gather(rows: { row: Lollipop; placed: PlacedRow }[]): Group[] {
	const groups = new Map<string, Group>();
	for (const { row, placed } of rows) {
		const group = groups.get(row.fact) ?? {
			fact: row.fact,
			steps: row.steps,
			marks: [],
			labels: []
		};
		group.marks.push(...placed.marks);
		group.labels.push(...placed.labels);
		groups.set(row.fact, group);
	}
	return [...groups.values()];
}

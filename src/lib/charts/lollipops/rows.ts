import { flow } from '../core/flow';
import { footOf, linesHeight, placeLines, type Label } from '../core/label';
import type { Group, Mark, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import type { Run } from '../core/text';
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
	/** Saves height: names of bands share a line. */
	close: boolean;
	/** All words; else remarks where they cost no height, and of the counts only what they are. */
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

const strong = (runs: Run[]): Run[] => runs.map((run) => ({ ...run, stress: 'strong' }));
const quiet = (runs: Run[]): Run[] => runs.map((run) => ({ ...run, small: true }));

/** Name, value and remark on a line, the lollipop below them. */
export function placeAbove(
	row: Lollipop,
	top: number,
	shape: Shape,
	room: number,
	setting: Setting
): PlacedRow {
	const { sheet, scale, close, words } = setting;
	const { label } = sheet;
	const parts = [strong(row.name), valueRuns(row)];
	const bare = flow(parts, room, label);
	const full = flow([...parts, quiet(row.remark)], room, label);
	// without a line more, a remark costs nothing
	const shown = words || full.length === bare.length ? full : bare;
	const text = placeLines(shown, { x: 0, top }, { font: label });
	const y = Math.round(footOf(text) + scale.sizes.head / 2 + (close ? 1 : 2));
	const { marks } = lollipopMarks(row, y, shape, scale);
	return { marks, labels: [text], y, foot: y + scale.sizes.head / 2 };
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
	const { label, gap } = sheet;
	const lines = [strong(row.name), quiet(row.remark)].flatMap((runs) => wrap(runs, names, label));
	const tall = linesHeight(lines, label);
	const value = scale.values[i] ?? [];
	const height = Math.max(tall, valueHeight(scale, i, label), scale.sizes.head);
	const y = Math.round(top + height / 2);
	const { marks, right } = lollipopMarks(row, y, shape, scale);
	const labels = [
		placeLines(lines, { x: 0, top: y - tall / 2 }, { font: label }),
		placeLines(
			value,
			{ x: right + gap * 0.75, top: y - valueHeight(scale, i, label) / 2 },
			{ font: label }
		)
	];
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

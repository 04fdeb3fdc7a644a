import { tenth, type Box } from '../core/box';
import type { UnitGrid } from '../core/unitGrid';

/** How far a mark stands from its place in each state, in px. */
export type Moves = { x: number; y: number }[];

/**
 * Lets groups of marks that stand side by side fall into ranks, one in each state in front: its marks in
 * single file on the ground, those of the others behind it, a rank each, in their order. Every mark keeps to its
 * own group, so that none can be followed from one set into another.
 * @param groups the marks of each where all are lit
 * @param room width of the sheet, and the y on which marks stand, in px
 * @param rows as many ranks as there is height for
 * @returns for each group and each of its marks the moves in state 0 (none), 1, 2…; nothing where the ranks
 * would be too long or too many
 */
export function fallIn(
	groups: Box[][],
	{ size, gap }: UnitGrid,
	{ width, ground }: { width: number; ground: number },
	rows: number
): Moves[][] | undefined {
	const step = size + gap;
	const most = Math.floor((width + gap) / step);
	if (groups.length < 2 || groups.length > rows) return undefined;
	if (groups.some((marks) => marks.length > most)) return undefined;

	/** Left edge of a group's rank: below its own place as far as there is room, on the grid of all ranks. */
	const left = (marks: Box[]) =>
		Math.max(0, Math.min(most - marks.length, Math.round((marks[0]?.x ?? 0) / step))) * step;
	const rankOf = (group: number, state: number) =>
		group === state - 1 ? 0 : group < state - 1 ? group + 1 : group;

	return groups.map((marks, group) =>
		marks.map(({ x, y }, i): Moves => {
			const to = left(marks) + i * step;
			const ranks = groups.map((_, state) => ground - size - rankOf(group, state + 1) * step);
			return [{ x: 0, y: 0 }, ...ranks.map((at) => ({ x: tenth(to - x), y: tenth(at - y) }))];
		})
	);
}

import type { Ordered } from './order';

/** Px that a cell takes above and below its line. */
export interface Room {
	above: number;
	below: number;
}

/** Px that the cells of a column take, one below the other. */
export const stacked = (cells: readonly Room[]): number =>
	cells.reduce((sum, { above, below }) => sum + above + below, 0);

/**
 * Places values as near as can be (least squares) to those wanted, in rising order: pools neighbours
 * that would fall behind one another (Ayer et al. 1955).
 */
export function rising(wanted: readonly number[]): number[] {
	const pools: { sum: number; count: number }[] = [];
	for (const value of wanted) {
		let pool = { sum: value, count: 1 };
		for (
			let last = pools.at(-1);
			last && last.sum / last.count > pool.sum / pool.count;
			last = pools.at(-1)
		) {
			pools.pop();
			pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
		}
		pools.push(pool);
	}
	return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}

/** How often the columns are gone through; more changes nothing that the eye can see. */
const sweeps = 40;

/**
 * Gives each cell a line between `top` and `foot`: none nearer to another than their rooms allow,
 * linked ones as level as can be. Cells that cannot have their room share what there is.
 * @returns y in px by the cell's id
 */
export function align(
	{ columns, links }: Ordered,
	roomOf: (id: string) => Room,
	{ top, foot }: { top: number; foot: number }
): Map<string, number> {
	const others = new Map<string, string[]>();
	for (const { from, to } of links) {
		others.set(from, [...(others.get(from) ?? []), to]);
		others.set(to, [...(others.get(to) ?? []), from]);
	}
	const y = new Map<string, number>();
	const stacks = columns.map((cells) => {
		const rooms = cells.map(({ id }) => roomOf(id));
		const share = Math.min(1, (foot - top) / Math.max(1e-9, stacked(rooms)));
		let down = 0;
		// offsets from the first line: what is left of a wanted y has only to rise
		const offsets = rooms.map(({ above, below }, i) => {
			if (i > 0) down += above * share;
			const offset = down;
			down += below * share;
			return offset;
		});
		const low = top + (rooms[0]?.above ?? 0) * share;
		const high = Math.max(low, foot - down);
		return { ids: cells.map(({ id }) => id), offsets, low, high };
	});
	for (const { ids, offsets, low, high } of stacks)
		for (const [i, id] of ids.entries()) y.set(id, (low + high) / 2 + (offsets[i] ?? 0));
	for (let sweep = 0; sweep < sweeps; sweep++)
		for (const { ids, offsets, low, high } of sweep % 2 === 0 ? stacks : stacks.toReversed()) {
			const wanted = ids.map((id, i) => {
				const ys = (others.get(id) ?? [id]).map((other) => y.get(other) ?? 0);
				return ys.reduce((sum, one) => sum + one, 0) / ys.length - (offsets[i] ?? 0);
			});
			for (const [i, one] of rising(wanted).entries())
				y.set(ids[i] ?? '', Math.min(high, Math.max(low, one)) + (offsets[i] ?? 0));
		}
	return y;
}

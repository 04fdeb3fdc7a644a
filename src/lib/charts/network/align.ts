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

/** A column whose cells keep their distances: what is left to choose is how far each moves down. */
interface Stack {
	ids: string[];
	/** Px of each line below the first one, at the least. */
	offsets: number[];
	/** Where the first line may be, in px. */
	low: number;
	high: number;
}

/** Stacks the cells of a column as near as their rooms allow, or nearer where there is no room. */
function stackOf(ids: string[], rooms: Room[], bounds: Bounds, grid: number): Stack {
	const { top, foot } = bounds;
	const share = Math.min(1, (foot - top) / Math.max(1e-9, stacked(rooms)));
	// closer than they should be, they keep to no grid
	const step = share < 1 ? (px: number) => px * share : (px: number) => Math.ceil(px / grid) * grid;
	let down = 0;
	const offsets = rooms.map(({ above }, i) => {
		const before = rooms[i - 1];
		if (before) down += step(before.below + above);
		return down;
	});
	const low = top + (rooms[0]?.above ?? 0) * share;
	const high = foot - down - (rooms.at(-1)?.below ?? 0) * share;
	return { ids, offsets, low, high: Math.max(low, high) };
}

interface Bounds {
	top: number;
	foot: number;
}

/** Px that a column takes on a grid. */
export function heightOf(rooms: readonly Room[], grid: number): number {
	const { offsets } = stackOf([], [...rooms], { top: 0, foot: Infinity }, grid);
	const [first, last] = [rooms[0], rooms.at(-1)];
	return first && last ? first.above + grid + (offsets.at(-1) ?? 0) + last.below : 0;
}

/**
 * Gives each cell a line between `top` and `foot`: none nearer to another than their rooms allow,
 * linked ones as level as can be. Cells that cannot have their room share what there is.
 * @param grid px of which lines are multiples, where there is room: so that nearly level ones are level
 * @returns y in px by the cell's id
 */
export function align(
	{ columns, links }: Ordered,
	roomOf: (id: string) => Room,
	bounds: Bounds,
	grid: number
): Map<string, number> {
	const others = new Map<string, string[]>();
	for (const { from, to } of links) {
		others.set(from, [...(others.get(from) ?? []), to]);
		others.set(to, [...(others.get(to) ?? []), from]);
	}
	const y = new Map<string, number>();
	const stacks = columns.map((cells) => {
		const ids = cells.map(({ id }) => id);
		return stackOf(ids, ids.map(roomOf), bounds, grid);
	});
	for (const { ids, offsets, low, high } of stacks)
		for (const [i, id] of ids.entries()) y.set(id, (low + high) / 2 + (offsets[i] ?? 0));
	const sweep = ({ ids, offsets, low, high }: Stack, settle: (px: number) => number) => {
		const wanted = ids.map((id, i) => {
			const ys = (others.get(id) ?? [id]).map((other) => y.get(other) ?? 0);
			return ys.reduce((sum, one) => sum + one, 0) / ys.length - (offsets[i] ?? 0);
		});
		for (const [i, one] of rising(wanted).entries())
			y.set(ids[i] ?? '', settle(Math.min(high, Math.max(low, one))) + (offsets[i] ?? 0));
	};
	for (let i = 0; i < sweeps; i++)
		for (const stack of i % 2 === 0 ? stacks : stacks.toReversed()) sweep(stack, (px) => px);
	for (const stack of stacks) {
		const lowest = Math.ceil(stack.low / grid) * grid;
		sweep(stack, (px) =>
			lowest > stack.high ? px : Math.min(floor(stack.high), Math.max(lowest, round(px)))
		);
	}
	return y;

	function round(px: number) {
		return Math.round(px / grid) * grid;
	}
	function floor(px: number) {
		return Math.floor(px / grid) * grid;
	}
}

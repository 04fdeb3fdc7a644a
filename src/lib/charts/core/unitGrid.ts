import type { Box } from './box';
import { tenth } from './box';

/** Marks in rows, all of one size. */
export interface UnitGrid {
	/** Side of a mark and distance between two, in px. */
	size: number;
	gap: number;
	columns: number;
	/** How many things one mark stands for. */
	each: number;
}

interface Room {
	width: number;
	height: number;
	/** The largest side that looks right, in px. */
	largest: number;
	/** The smallest side at which marks can be told apart, in px. */
	smallest: number;
	/** Marks kept free at the end of each count, for an open end. */
	spare: number;
}

/** Marks that a count needs; none below zero. */
export const marksOf = (count: number, each: number): number =>
	Number.isFinite(count) ? Math.max(0, Math.ceil(count / each - 1e-9)) : 0;

/** What one mark may stand for: 1, 2, 5, 10, 20, 50… */
export function* shares(): Generator<number, never> {
	for (let power = 0; ; power++) for (const digit of [1, 2, 5]) yield digit * 10 ** power;
}

/** Lengths of rows, the easiest to count first. */
const rowLengths = [5, 10, 2, 1, 20, 25, 50];
/** Px at which marks are large enough for the first length that gives them. */
const comfortable = 16;

/**
 * The grid in which the largest of the counts fits, with marks as large as can be: one mark a
 * thing, or, where those would be too small, one for 2, 5, 10, 20…
 */
export function unitGrid(counts: number[], room: Room): UnitGrid {
	const most = Math.max(1, ...counts.filter(Number.isFinite));
	for (const each of shares()) {
		const marks = marksOf(most, each) + room.spare;
		let best: UnitGrid | undefined;
		for (const columns of rowLengths) {
			const rows = Math.ceil(marks / columns);
			const across = room.width / (columns * 1.25 - 0.25);
			const down = room.height / (rows * 1.25 - 0.25);
			const size = tenth(Math.min(across, down, room.largest) - 0.05);
			const gap = Math.floor(size * 2.5) / 10;
			if (!best || size > best.size * 1.1) best = { size, gap, columns, each };
			if (best.size >= Math.min(comfortable, room.largest)) break;
		}
		if (best && (best.size >= room.smallest || marks <= room.spare + 1)) return best;
	}
	throw new Error('charts: no grid for these counts');
}

/** Places `marks` boxes row by row from a corner; rows grow downwards, or upwards from `at.y`. */
export function placeUnits(
	marks: number,
	grid: UnitGrid,
	at: { x: number; y: number },
	upwards = false
): Box[] {
	const step = grid.size + grid.gap;
	return Array.from({ length: marks }, (_, i) => {
		const row = Math.floor(i / grid.columns);
		return {
			x: tenth(at.x + (i % grid.columns) * step),
			y: tenth(upwards ? at.y - grid.size - row * step : at.y + row * step),
			width: grid.size,
			height: grid.size
		};
	});
}

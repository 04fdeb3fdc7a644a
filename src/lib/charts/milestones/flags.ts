import { labelBox, placeLines, type Label } from '../core/label';
import type { Font, Run } from '../core/text';
import { linesHeight } from '../core/label';
import { wrap } from '../core/wrap';

/** Words that stand above a place of a horizontal line, on a pole. */
export interface Flag {
	/** px of the place. */
	at: number;
	/** Its first line, and what follows. */
	head: Run[];
	body: Run[];
}

export interface PlacedFlags {
	labels: Label[];
	/** The poles, as paths. */
	poles: string[];
	/** y of the line's upper edge: the foot of all poles. */
	foot: number;
}

/** px from a pole to its words. */
const inset = 6;

/**
 * Places flags above a line, each beginning at its pole; one that has less than `least` px to the next
 * stands above it. In the order of their places.
 * @param width px of the sheet
 */
export function placeFlags(
	flags: Flag[],
	{
		width,
		least,
		most,
		font,
		gap
	}: { width: number; least: number; most: number; font: Font; gap: number }
): PlacedFlags {
	const starts: number[] = [];
	const levels: number[] = [];
	const rooms: number[] = [];
	for (let i = flags.length - 1; i >= 0; i--) {
		const flag = flags[i]!;
		const next = starts[i + 1];
		const start = Math.max(0, Math.min(flag.at, width - least));
		const free = next === undefined || next - start >= least;
		levels[i] = free ? 0 : (levels[i + 1] ?? 0) + 1;
		// up to the next pole that rises as high
		let end = width + gap;
		for (let j = flags.length - 1; j > i; j--)
			if ((levels[j] ?? 0) >= (levels[i] ?? 0)) end = Math.min(end, starts[j] ?? end);
		starts[i] = start;
		rooms[i] = Math.min(most, end - start - gap - inset);
	}
	const lines = flags.map(({ head, body }, i) =>
		[head, body].flatMap((runs) => wrap(runs, rooms[i] ?? least, font))
	);
	const heights = lines.map((one) => linesHeight(one, font));
	const tallest: number[] = [];
	for (const [i, level] of levels.entries())
		tallest[level] = Math.max(tallest[level] ?? 0, heights[i] ?? 0);
	const tops: number[] = [];
	let top = 0;
	for (let level = tallest.length - 1; level >= 0; level--) {
		tops[level] = top + (tallest[level] ?? 0);
		top = (tops[level] ?? 0) + gap * 0.5;
	}
	const foot = Math.round(top + gap * 1.25);
	const labels = flags.map((_, i) => {
		const bottom = tops[levels[i] ?? 0] ?? 0;
		const at = {
			x: (starts[i] ?? 0) + inset,
			top: bottom - (heights[i] ?? 0)
		};
		return placeLines(lines[i] ?? [], at, { font });
	});
	const poles = flags.map((flag, i) => {
		const x = Math.round(starts[i] ?? 0) + 1;
		const box = labelBox(labels[i]!);
		const bend = Math.round(foot - gap * 0.4);
		return `M${x} ${Math.round(box.y)}V${bend}L${Math.round(flag.at) + 1} ${foot}`;
	});
	return { labels, poles, foot };
}

import type { Candidate, PlacedLabel } from './placement';

/** From line to line, and from the top of the first to its baseline, in ems. */
export const [lineHeight, baseline] = [1.25, 0.96];

/** A place for a block of lines: a point in px, and from there its side or middle, and its middle, in ems. */
export interface Spot {
	x: number;
	y: number;
	dx: number;
	dy: number;
	anchor: PlacedLabel['anchor'];
}

/** The spots that a name may have, the best first. */
export function spotsOf({
	spots,
	at: [x, y],
	reach,
	left = false,
	roams,
	lines
}: Candidate): Spot[] {
	const anchor = 'middle';
	const block = lines.length * lineHeight;
	if (spots === 'beside') {
		const gap = 0.55;
		const lean = (block - lineHeight) / 2;
		const sides = (dy: number): Spot[] => {
			const pair: Spot[] = [
				{ x, y, dx: gap, dy, anchor: 'start' },
				{ x, y, dx: -gap, dy, anchor: 'end' }
			];
			return left ? pair.reverse() : pair;
		};
		// Several lines stand beside the dot with their middle, their first or their last, or a line farther.
		const off = lean + 1.25 * lineHeight;
		const [near, far] = lean
			? [
					[0, lean, -lean],
					[off, -off]
				]
			: [[0], []];
		return [
			...near.flatMap(sides),
			{ x, y, dx: 0, dy: -1 - lean, anchor },
			{ x, y, dx: 0, dy: 1 + lean, anchor },
			...far.flatMap(sides)
		];
	}
	if (spots === 'over' || !reach) {
		const grid = (downs: number[], sides: number[]) =>
			downs.flatMap((dy) => sides.map((dx): Spot => ({ x, y, dx, dy, anchor })));
		return [
			...grid([0, -0.9, 0.9, -1.8, 1.8], [0, -1.2, 1.2]),
			...(roams ? grid([-2.6, 2.6, -3.2, 3.2], [0, -1.2, 1.2]) : [])
		];
	}
	const [rx, ry] = reach;
	const near: Spot[] = [
		{ x, y: y + ry, dx: 0, dy: block * 0.55, anchor },
		{ x, y: y - ry, dx: 0, dy: -block * 0.55, anchor }
	];
	if (y < 500) near.reverse();
	const aside: Spot[] = [
		{ x: x + rx, y, dx: 0.4, dy: 0, anchor: 'start' },
		{ x: x - rx, y, dx: -0.4, dy: 0, anchor: 'end' }
	];
	if (x < 500) aside.reverse();
	return [...near, ...aside];
}

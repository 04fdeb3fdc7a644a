/** How a drawn picture is moved and enlarged: px from where it was, and a factor about its middle. */
export interface Move {
	x: number;
	y: number;
	factor: number;
}

/** Where the fingers are: the middle between them in px from that of the picture, and how far they are apart. */
export interface Grip {
	x: number;
	y: number;
	/** 1 for a single finger. */
	spread: number;
}

export const unmoved: Move = { x: 0, y: 0, factor: 1 };

const largest = 8;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A move within bounds: never smaller than it was, its middle never farther away than its edge was. */
export function bounded({ x, y, factor }: Move, width: number, height: number): Move {
	const kept = clamp(factor, 1, largest);
	const [right, down] = [(kept * width) / 2, (kept * height) / 2];
	return { x: clamp(x, -right, right), y: clamp(y, -down, down), factor: kept };
}

/** The move after the fingers went from one grip to another: what was under them stays under them. */
export function dragged({ x, y, factor }: Move, from: Grip, to: Grip): Move {
	const grown = clamp((factor * to.spread) / from.spread, 1, largest) / factor;
	return {
		x: to.x + (x - from.x) * grown,
		y: to.y + (y - from.y) * grown,
		factor: factor * grown
	};
}

/** The grip of one finger or of the first two, each in px from the middle of the picture. */
export function gripOf(fingers: readonly (readonly [x: number, y: number])[]): Grip {
	const [one = [0, 0], two] = fingers;
	if (!two) return { x: one[0], y: one[1], spread: 1 };
	return {
		x: (one[0] + two[0]) / 2,
		y: (one[1] + two[1]) / 2,
		spread: Math.max(1, Math.hypot(one[0] - two[0], one[1] - two[1]))
	};
}

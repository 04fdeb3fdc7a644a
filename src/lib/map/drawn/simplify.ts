type Point = [x: number, y: number];

/** Twice the area of a triangle. */
const spread = (a: Point, b: Point, c: Point): number =>
	Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));

/** How coarse a stroke may be in px where a point lies, and the triangle that goes with it. */
export type Tolerance = (point: Point, before: Point, after: Point) => number;

/**
 * Leaves out the points that matter least (Visvalingam and Whyatt): those whose triangle with their neighbours has an
 * area below that of a square with side `tolerance`, in px. The ends of a line and at least three points of a ring stay.
 * @param closed a ring, its first point not repeated at the end
 */
export function simplify(points: readonly Point[], tolerance: Tolerance, closed: boolean): Point[] {
	const kept = [...points];
	const fewest = closed ? 3 : 2;
	const weigh = (i: number): number => {
		if (!closed && (i === 0 || i === kept.length - 1)) return Infinity;
		const [before, point, after] = [kept.at(i - 1)!, kept[i]!, kept[(i + 1) % kept.length]!];
		return spread(before, point, after) / 2 / tolerance(point, before, after) ** 2;
	};
	const weights = kept.map((_, i) => weigh(i));
	while (kept.length > fewest) {
		let least = 0;
		for (let i = 1; i < weights.length; i += 1) if (weights[i]! < weights[least]!) least = i;
		const floor = weights[least]!;
		if (floor >= 1) break;
		kept.splice(least, 1);
		weights.splice(least, 1);
		// A neighbour must not fall below what was just removed, or long shallow curves would vanish point by point.
		for (const i of [(least - 1 + kept.length) % kept.length, least % kept.length])
			weights[i] = Math.max(weigh(i), floor);
	}
	return kept;
}

/** Area of a ring in px². */
export const area = (ring: readonly Point[]): number =>
	Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [u, v] = ring.at(i - 1)!;
			return sum + (u * y - x * v) / 2;
		}, 0)
	);

/** Length of a line in px. */
export const length = (line: readonly Point[]): number =>
	line.reduce((sum, [x, y], i) => {
		const [u, v] = line[i - 1] ?? [x, y];
		return sum + Math.hypot(x - u, y - v);
	}, 0);

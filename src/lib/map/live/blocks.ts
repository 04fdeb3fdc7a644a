/** Metres per degree of latitude, near enough for a diagram of a few kilometres. */
const metresPerDegree = 111_000;

type Point = [number, number];

/** A zone's plate takes this share of its height, the buildings the rest. */
export const plateShare = 0.25;

/** A building of the diagram: an outline in degrees and how much of its zone's height it takes, 0…1. */
export interface Block {
	ring: Point[];
	share: number;
}

/** Numbers 0…1, always the same for the same word (FNV-1a, then xorshift). */
function sequence(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193);
	state ||= 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

/** Degrees ↔ metres in a frame whose x axis runs along the longest side of `ring`. */
function frame(ring: Point[]) {
	const [lon, lat] = ring[0]!;
	const east = metresPerDegree * Math.cos((lat * Math.PI) / 180);
	const flat = ring.map(([x, y]): Point => [(x - lon) * east, (y - lat) * metresPerDegree]);
	let longest: Point = [1, 0];
	flat.slice(1).forEach((point, i) => {
		const side: Point = [point[0] - flat[i]![0], point[1] - flat[i]![1]];
		// A hair more than equal, so that rounding never picks another side of an even shape.
		if (Math.hypot(...side) > Math.hypot(...longest) * 1.001) longest = side;
	});
	const [cos, sin] = longest.map((v) => v / Math.hypot(...longest)) as Point;
	return {
		local: flat.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]),
		degrees: ([x, y]: Point): Point => [
			lon + (x * cos - y * sin) / east,
			lat + (x * sin + y * cos) / metresPerDegree
		]
	};
}

/** Inside `ring`, and farther than `margin` from each of its sides. */
function wellInside([x, y]: Point, ring: Point[], margin: number): boolean {
	let inside = false;
	for (let i = 1; i < ring.length; i += 1) {
		const [ax, ay] = ring[i - 1]!;
		const [bx, by] = ring[i]!;
		if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
		const [dx, dy] = [bx - ax, by - ay];
		const along = Math.max(
			0,
			Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1))
		);
		if (Math.hypot(x - ax - along * dx, y - ay - along * dy) < margin) return false;
	}
	return inside;
}

/**
 * Small buildings in rows within a zone's outline: a diagram, made from the zone's id alone, the same every time.
 * @param id the zone's, the seed
 * @param ring closed outline in degrees
 */
export function blocksOf(id: string, ring: Point[]): Block[] {
	const { local, degrees } = frame(ring);
	const [xs, ys] = [local.map(([x]) => x), local.map(([, y]) => y)];
	const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
	const cell = Math.min(Math.max(...xs) - left, Math.max(...ys) - bottom) / 5;
	if (!(cell > 0)) return [];
	const next = sequence(id);
	const blocks: Block[] = [];
	for (let y = bottom; y < Math.max(...ys); y += cell)
		for (let x = left; x < Math.max(...xs); x += cell) {
			const [width, depth] = [cell * (0.5 + 0.3 * next()), cell * (0.38 + 0.24 * next())];
			const [share, empty] = [0.45 + 0.55 * next() ** 2, next() < 0.16];
			const x0 = x + (cell - width) / 2;
			const y0 = y + (cell - depth) / 2;
			const corners: Point[] = [
				[x0, y0],
				[x0 + width, y0],
				[x0 + width, y0 + depth],
				[x0, y0 + depth]
			];
			if (empty || !corners.every((corner) => wellInside(corner, local, cell * 0.2))) continue;
			blocks.push({ ring: [...corners, corners[0]!].map(degrees), share });
		}
	return blocks;
}

/** What a plate keeps from a low sun in the west, 30° above the horizon: its outline, moved along the ground. */
export function shadowOf(ring: Point[], height: number): Point[] {
	const [, lat] = ring[0]!;
	const reach = (1.7 * height * plateShare) / metresPerDegree;
	const east = reach / Math.cos((lat * Math.PI) / 180);
	return ring.map(([x, y]) => [x + east, y - reach / 4]);
}

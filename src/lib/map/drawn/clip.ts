import { mercator, type Homography } from '../camera';

/** A point before the division by its depth: (X, Y, W), on the picture at (X / W, Y / W). */
type Deep = [x: number, y: number, w: number];
type Point = [x: number, y: number];

/** What of the picture is drawn, in px of the reference stage. */
export interface Extent {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Signed distances to the sides of the extent: a point is inside where all of them are positive. */
const sides = ({ left, top, right, bottom }: Extent): ((p: Deep) => number)[] => [
	([, , w]) => w - 1e-3,
	([x, , w]) => x - left * w,
	([x, , w]) => right * w - x,
	([, y, w]) => y - top * w,
	([, y, w]) => bottom * w - y
];

const deepen =
	([x, y, w]: Homography) =>
	(position: readonly number[]): Deep => {
		const [u, v] = mercator([position[0]!, position[1]!]);
		return [x[0] * u + x[1] * v + x[2], y[0] * u + y[1] * v + y[2], w[0] * u + w[1] * v + w[2]];
	};

const flatten = ([x, y, w]: Deep): Point => [x / w, y / w];

const between = (a: Deep, b: Deep, t: number): Deep => [
	a[0] + (b[0] - a[0]) * t,
	a[1] + (b[1] - a[1]) * t,
	a[2] + (b[2] - a[2]) * t
];

/**
 * A closed ring of longitudes and latitudes as the camera sees it, cut to the extent before the division by depth
 * (Sutherland and Hodgman), so that ground behind the camera never wraps round. Closed without repeating its first
 * point; empty where nothing is seen.
 */
export function clipRing(ring: readonly number[][], matrix: Homography, extent: Extent): Point[] {
	let points = ring.slice(0, -1).map(deepen(matrix));
	for (const side of sides(extent)) {
		const kept: Deep[] = [];
		points.forEach((point, i) => {
			const last = points.at(i - 1)!;
			const [before, now] = [side(last), side(point)];
			if (before >= 0 !== now >= 0) kept.push(between(last, point, before / (before - now)));
			if (now >= 0) kept.push(point);
		});
		points = kept;
	}
	return points.map(flatten);
}

/** A line of longitudes and latitudes as the camera sees it, cut to the extent: the pieces that are left. */
export function clipLine(line: readonly number[][], matrix: Homography, extent: Extent): Point[][] {
	let pieces = [line.map(deepen(matrix))];
	for (const side of sides(extent)) {
		pieces = pieces.flatMap((points) => {
			const kept: Deep[][] = [];
			let piece: Deep[] = [];
			points.forEach((point, i) => {
				const last = points[i - 1];
				const now = side(point);
				if (last && side(last) >= 0 !== now >= 0) {
					piece.push(between(last, point, side(last) / (side(last) - now)));
					if (now < 0) {
						kept.push(piece);
						piece = [];
					}
				}
				if (now >= 0) piece.push(point);
			});
			return piece.length > 1 ? [...kept, piece] : kept;
		});
	}
	return pieces.map((points) => points.map(flatten));
}

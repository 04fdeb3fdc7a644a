import type { Fault, Path } from '../fault';
import { fault, type Check } from './known';

type Point = readonly [number, number];
type Ring = readonly Point[];

/** Rings with more corners are not compared edge by edge: they come from a survey, and it would take long. */
const mostCorners = 1500;

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** Twice the signed area, in square degrees (shoelace formula). */
function doubleArea(ring: Ring): number {
	return ring.slice(1).reduce((sum, [x, y], i) => {
		const [px, py] = ring[i]!;
		return sum + px * y - x * py;
	}, 0);
}

const side = (a: Point, b: Point, c: Point) =>
	Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** Whether two edges cross inside of both. */
const cross = (a: Point, b: Point, c: Point, d: Point) =>
	side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

function crossing(ring: Ring): [number, number] | undefined {
	if (ring.length > mostCorners) return undefined;
	for (let i = 0; i + 1 < ring.length; i++)
		for (let j = i + 2; j + 1 < ring.length; j++)
			if (cross(ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!)) return [i, j];
	return undefined;
}

/** The first corner, the closing one aside, at which the ring has been before. */
function repeated(ring: Ring): number | undefined {
	const seen = new Set<string>();
	for (let i = 0; i + 1 < ring.length; i++) {
		const key = ring[i]!.join();
		if (seen.has(key)) return i;
		seen.add(key);
	}
	return undefined;
}

function checkRing(ring: Ring, path: Path): Fault[] {
	const [first, last] = [ring[0]!, ring.at(-1)!];
	if (!same(first, last))
		return [
			fault(
				'zones',
				[...path, ring.length - 1],
				last,
				`is not the ring's first position, ${JSON.stringify(first)}`
			)
		];
	const again = repeated(ring);
	if (again !== undefined)
		return [fault('zones', [...path, again], ring[again], 'is a corner that the ring has already')];
	if (Math.abs(doubleArea(ring)) < 1e-12)
		return [fault('zones', path, undefined, 'the ring encloses nothing')];
	const crossed = crossing(ring);
	return crossed
		? [fault('zones', path, undefined, `the ring crosses itself: edges ${crossed.join(' and ')}`)]
		: [];
}

/** Outlines are rings that close and neither touch nor cross themselves. */
export const checkGeometry: Check = ({ files: { zones } }) =>
	(zones?.features ?? []).flatMap((feature, f) =>
		feature.geometry.coordinates.flatMap((ring, r) =>
			checkRing(ring, ['features', f, 'geometry', 'coordinates', r])
		)
	);

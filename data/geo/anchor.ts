/** Where a label goes: the point of an area that is farthest from its edge, the nearest point of a line. */
import { inRing, signedArea, type Ring } from './rings';

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;
type Place = [longitude: number, latitude: number];

/** Cells of a search along each side, and how often the search narrows to the best cell. */
const CELLS = 24;
const ROUNDS = 4;

/** Distance from a point to the side of a ring from a to b, in the plane. */
function distanceToSide([x, y]: Place, a: GeoJSON.Position, b: GeoJSON.Position): number {
	const [ax = 0, ay = 0] = a;
	const [bx = 0, by = 0] = b;
	const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
	const along = length2 ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2 : 0;
	const t = Math.min(1, Math.max(0, along));
	return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}

/** Distance to the nearest edge: positive inside the polygon, negative outside. */
function depth(rings: readonly Ring[], place: Place): number {
	let [inside, nearest] = [false, Infinity];
	for (const ring of rings) {
		if (inRing(ring, ...place)) inside = !inside;
		ring.slice(1).forEach((b, i) => {
			nearest = Math.min(nearest, distanceToSide(place, ring[i] ?? b, b));
		});
	}
	return inside ? nearest : -nearest;
}

/**
 * The pole of inaccessibility of an area's largest polygon, to a thousandth of a degree: the centre
 * of the largest circle that fits, where a name has most room. A grid search that narrows
 * itself; longitudes are shortened by the cosine of the latitude.
 */
export function labelAnchor(area: Area): Place {
	const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
	const outerArea = ([outer = []]: readonly Ring[]): number => Math.abs(signedArea(outer));
	const largest = polygons.reduce((a, b) => (outerArea(b) > outerArea(a) ? b : a));
	const [, middle = 0] = largest[0]?.[0] ?? [];
	const squeeze = Math.cos((middle * Math.PI) / 180);
	const rings = largest.map((ring) => ring.map(([x = 0, y = 0]): Place => [x * squeeze, y]));
	const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
	let [west, east] = [Math.min(...xs), Math.max(...xs)];
	let [south, north] = [Math.min(...ys), Math.max(...ys)];
	let best: Place = [west, south];
	for (let round = 0; round < ROUNDS; round++) {
		const [stepX, stepY] = [(east - west) / CELLS, (north - south) / CELLS];
		let deepest = round === 0 ? -Infinity : depth(rings, best);
		for (let i = 0.5; i < CELLS; i++) {
			for (let j = 0.5; j < CELLS; j++) {
				const place: Place = [west + i * stepX, south + j * stepY];
				const found = depth(rings, place);
				if (found > deepest) [deepest, best] = [found, place];
			}
		}
		[west, east] = [best[0] - 2 * stepX, best[0] + 2 * stepX];
		[south, north] = [best[1] - 2 * stepY, best[1] + 2 * stepY];
	}
	return [Number((best[0] / squeeze).toFixed(3)), Number(best[1].toFixed(3))];
}

/** A place on a line and the line's direction there. */
export interface LineAnchor {
	readonly place: Place;
	/** Degrees clockwise from east on a map with north up, −90…90, so that text reads upright. */
	readonly angle: number;
	/** From the wanted place, in degrees. */
	readonly distance: number;
	/** The line that it is on. */
	readonly line: GeoJSON.Position[];
}

/** The vertex nearest to `near` among lines; the direction is that of `reach` degrees on either side. */
export function lineAnchor(
	lines: readonly GeoJSON.Position[][],
	near: readonly [number, number],
	reach = 0.12
): LineAnchor {
	let [line, index, distance] = [lines[0] ?? [], 0, Infinity];
	for (const candidate of lines) {
		candidate.forEach(([x = 0, y = 0], i) => {
			const found = Math.hypot(x - near[0], y - near[1]);
			if (found < distance) [line, index, distance] = [candidate, i, found];
		});
	}
	const [x = 0, y = 0] = line[index] ?? [];
	const far = ([a = 0, b = 0]: GeoJSON.Position): boolean => Math.hypot(a - x, b - y) > reach;
	const [ax = x, ay = y] = line.slice(0, index).findLast(far) ?? line[0] ?? [];
	const [bx = x, by = y] = line.slice(index + 1).find(far) ?? line.at(-1) ?? [];
	const east = (bx - ax) * Math.cos((y * Math.PI) / 180);
	const turn = (-Math.atan2(by - ay, east) * 180) / Math.PI;
	const angle = Math.round(turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn);
	return { place: [Number(x.toFixed(3)), Number(y.toFixed(3))], angle: angle || 0, distance, line };
}

/** Lakes and main rivers in WGS 84. */
import { inside, type Box } from './box';
import { readShores } from './gshhg';
import { isClosed, joinLines } from './join';
import { RIVER_NAMES } from './names';
import { signedArea } from './rings';
import type { Arrays, ShapeRecord } from './tools';

/** Where lakes and main rivers are drawn: as far as the widest view of the story sees. */
export const WATER_BOX: Box = { west: 95, south: 20, east: 125, north: 43 };

/** The box in which every lake is a part of Dongting Lake. */
const DONGTING: Box = { west: 111.9, south: 28.7, east: 113.1, north: 29.5 };

/** Level of lakes in GSHHG. */
const LAKE = 2;

/**
 * Lakes as GSHHG has them (low water), islands left out. Far from the province only those above
 * `farArea` square degrees are kept; lakes cut by the box's edge are left out.
 */
export function readLakes(shores: Arrays, farArea = 0.05): GeoJSON.FeatureCollection {
	const pieces = new Map<number, (readonly (readonly [number, number])[])[]>();
	for (const { level, polygon, points } of readShores(shores, WATER_BOX)) {
		if (level === LAKE) pieces.set(polygon, [...(pieces.get(polygon) ?? []), points]);
	}
	const near: Box = { west: 108.2, south: 24, east: 116.6, north: 32 };
	const rings = [...pieces.values()]
		.flatMap(joinLines)
		.map((ring) => ring.map((point): GeoJSON.Position => [...point]))
		.filter(
			(ring) =>
				isClosed(ring as [number, number][]) &&
				(inside(near, ring[0] ?? []) || Math.abs(signedArea(ring)) > farArea)
		);
	return {
		type: 'FeatureCollection',
		features: rings.map((ring) => ({
			type: 'Feature',
			properties: ring.some((point) => inside(DONGTING, point))
				? { name: '洞庭湖', en: 'Dongting Lake' }
				: {},
			geometry: { type: 'Polygon', coordinates: [ring] }
		}))
	};
}

/** Runs of a line inside a box, each at least two points long. */
export function clipLine(line: readonly GeoJSON.Position[], box: Box): GeoJSON.Position[][] {
	const runs: GeoJSON.Position[][] = [[]];
	for (const point of line) {
		if (inside(box, point)) runs.at(-1)?.push(point);
		else if (runs.at(-1)?.length) runs.push([]);
	}
	return runs.filter((run) => run.length > 1);
}

/**
 * The main rivers of Natural Earth down to a scale rank, and all that are named here. `rank` is
 * Natural Earth's (1 the greatest).
 */
export function readMainRivers(
	records: readonly ShapeRecord[],
	lowest = 6
): GeoJSON.FeatureCollection {
	const features = records.flatMap(({ properties, geometry }): GeoJSON.Feature[] => {
		const rank = Number(properties['scalerank']);
		const name = RIVER_NAMES[String(properties['name'])];
		if (rank > lowest && !name) return [];
		const lines =
			geometry.type === 'LineString'
				? [geometry.coordinates]
				: geometry.type === 'MultiLineString'
					? geometry.coordinates
					: [];
		const coordinates = lines.flatMap((line) => clipLine(line, WATER_BOX));
		if (coordinates.length === 0) return [];
		const named = name ? { name: name.zh, en: name.en } : {};
		return [
			{
				type: 'Feature',
				properties: { ...named, rank },
				geometry: { type: 'MultiLineString', coordinates }
			}
		];
	});
	return { type: 'FeatureCollection', features };
}

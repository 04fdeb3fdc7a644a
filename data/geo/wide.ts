/**
 * The lake's wide, wet-season water: OpenStreetMap's lake and river surfaces of 2017, which the
 * source holds as coarse steps of a kilometre or two, drawn into a grid, blurred and contoured to a
 * soft shape. The result falls under the ODbL, as its source does, and is a file of its own.
 */
import { contours } from 'd3';
import { readFileSync } from 'node:fs';
import type { Box } from './box';
import { blur, type Grid } from './grid';
import { signedArea } from './rings';

const WIDE_BOX: Box = { west: 111.6, south: 28.4, east: 113.9, north: 30 };
const CELLS_PER_DEGREE = 300;

/** Blur in cells (1.5 km), the share of water that counts as water, smallest shape in cells. */
const SIGMA = 4;
const THRESHOLD = 0.45;
const SMALLEST = 700;

/** All polygons below a GeoJSON object that touch the box. */
function polygonsIn(value: GeoJSON.GeoJSON): GeoJSON.Position[][][] {
	switch (value.type) {
		case 'FeatureCollection':
			return value.features.flatMap(polygonsIn);
		case 'Feature':
			return polygonsIn(value.geometry);
		case 'GeometryCollection':
			return value.geometries.flatMap(polygonsIn);
		case 'MultiPolygon':
			return value.coordinates.filter(touchesBox);
		case 'Polygon':
			return [value.coordinates].filter(touchesBox);
		default:
			return [];
	}
}

function touchesBox([outer = []]: GeoJSON.Position[][]): boolean {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x = 0, y = 0] of outer) {
		[west, east] = [Math.min(west, x), Math.max(east, x)];
		[south, north] = [Math.min(south, y), Math.max(north, y)];
	}
	return (
		east > WIDE_BOX.west && west < WIDE_BOX.east && north > WIDE_BOX.south && south < WIDE_BOX.north
	);
}

/** Sets the cells inside a ring (even-odd rule along the middle of each row). */
function fill(grid: Grid, ring: readonly GeoJSON.Position[], value: number): void {
	const points = ring.map(([x = 0, y = 0]) => [
		(x - WIDE_BOX.west) * CELLS_PER_DEGREE,
		(WIDE_BOX.north - y) * CELLS_PER_DEGREE
	]);
	for (let row = 0; row < grid.height; row++) {
		const middle = row + 0.5;
		const crossings: number[] = [];
		points.slice(1).forEach(([bx = 0, by = 0], i) => {
			const [ax = 0, ay = 0] = points[i] ?? [];
			if (ay > middle !== by > middle) {
				crossings.push(ax + ((middle - ay) / (by - ay)) * (bx - ax));
			}
		});
		crossings.sort((a, b) => a - b);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const from = Math.max(0, Math.round(crossings[i] ?? 0));
			const to = Math.min(grid.width, Math.round(crossings[i + 1] ?? 0));
			if (to > from) grid.values.fill(value, row * grid.width + from, row * grid.width + to);
		}
	}
}

/** The wide water as one multipolygon, from GeoJSON files of water surfaces. */
export function makeWideWater(paths: readonly string[]): GeoJSON.FeatureCollection {
	const width = Math.round((WIDE_BOX.east - WIDE_BOX.west) * CELLS_PER_DEGREE);
	const height = Math.round((WIDE_BOX.north - WIDE_BOX.south) * CELLS_PER_DEGREE);
	const grid: Grid = { width, height, values: new Float32Array(width * height) };
	for (const path of paths) {
		for (const rings of polygonsIn(JSON.parse(readFileSync(path, 'utf8')) as GeoJSON.GeoJSON)) {
			rings.forEach((ring, i) => fill(grid, ring, i === 0 ? 1 : 0));
		}
	}
	const [shape] = contours().size([width, height]).thresholds([THRESHOLD])(
		Array.from(blur(grid, SIGMA).values)
	);
	const place = ([x = 0, y = 0]: GeoJSON.Position): GeoJSON.Position => [
		WIDE_BOX.west + x / CELLS_PER_DEGREE,
		WIDE_BOX.north - y / CELLS_PER_DEGREE
	];
	const coordinates = (shape?.coordinates ?? [])
		.filter(([outer = []]) => Math.abs(signedArea(outer)) > SMALLEST)
		.map((polygon) => polygon.map((ring) => ring.map(place)));
	return {
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				properties: { note: 'OSM 2017 generalised' },
				geometry: { type: 'MultiPolygon', coordinates }
			}
		]
	};
}

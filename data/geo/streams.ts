/** The smaller rivers about the lake, in WGS 84. */
import { lineAnchor } from './anchor';
import { inside, type Box } from './box';
import { readRivers } from './gshhg';
import { joinLines } from './join';
import { MORE_RIVERS } from './names';
import type { Arrays } from './tools';

/** Where smaller rivers are drawn. */
export const STREAM_BOX: Box = { west: 109, south: 25, east: 117, north: 32 };

/** Highest level of permanent rivers in WDBII. */
const PERMANENT = 4;

/** Where every river counts, short ones too. */
const LAKE_COUNTRY: Box = { west: 111.2, south: 28, east: 114.4, north: 30.4 };

/** Tells whether a place lies within about `reach` degrees of any of the lines. */
function closeTo(lines: readonly (readonly GeoJSON.Position[])[], reach: number) {
	const cell = (x: number, y: number): string =>
		`${Math.floor(x / reach)} ${Math.floor(y / reach)}`;
	const cells = new Set<string>();
	for (const line of lines) {
		line.slice(1).forEach(([x1 = 0, y1 = 0], i) => {
			const [x0 = 0, y0 = 0] = line[i] ?? [];
			const steps = Math.ceil((2 * Math.hypot(x1 - x0, y1 - y0)) / reach);
			for (let s = 0; s <= steps; s++) {
				cells.add(cell(x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps));
			}
		});
	}
	const around = [-1, 0, 1];
	return ([x = 0, y = 0]: readonly number[]): boolean =>
		around.some((i) => around.some((j) => cells.has(cell(x + i * reach, y + j * reach))));
}

/** Longest side of a line's bounding box, degrees. */
function span(line: readonly (readonly [number, number])[]): number {
	const side = (values: number[]): number => Math.max(...values) - Math.min(...values);
	return Math.max(side(line.map(([x]) => x)), side(line.map(([, y]) => y)));
}

/**
 * Permanent rivers of WDBII as lines, without the stretches that the main rivers already draw and,
 * outside the lake country, without those shorter than `shortest` degrees.
 */
export function readStreams(
	rivers: Arrays,
	main: GeoJSON.FeatureCollection,
	shortest = 0.5
): GeoJSON.Position[][] {
	const drawn = main.features.flatMap(({ geometry }) =>
		geometry.type === 'MultiLineString' ? geometry.coordinates : []
	);
	const double = closeTo(drawn, 0.015);
	const segments = readRivers(rivers, STREAM_BOX).filter(
		({ level, points }) => level <= PERMANENT && points.filter(double).length < 0.6 * points.length
	);
	return joinLines(segments.map(({ points }) => points))
		.filter(
			(line) =>
				span(line) > shortest ||
				(span(line) > 0.05 && line.some((point) => inside(LAKE_COUNTRY, point)))
		)
		.map((line) => line.map((point) => [...point]));
}

/** Lines as one multi-line feature. */
export function multiLine(
	coordinates: GeoJSON.Position[][],
	properties: Record<string, unknown> = {}
): GeoJSON.Feature<GeoJSON.MultiLineString> {
	return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates } };
}

/** Scale rank given to the rivers that are raised to main rivers, after those of Natural Earth. */
const RAISED_RANK = 8;

/** Parts the lines that are known by name (as features) from the rest. */
export function nameStreams(lines: readonly GeoJSON.Position[][]): {
	named: GeoJSON.Feature[];
	rest: GeoJSON.Position[][];
} {
	const taken = new Set<GeoJSON.Position[]>();
	const named = MORE_RIVERS.map(({ zh, en, past }) => {
		const course = past.map((place) => lineAnchor(lines, place).line);
		for (const line of course) taken.add(line);
		return multiLine(course, { name: zh, en, rank: RAISED_RANK });
	});
	return { named, rest: lines.filter((line) => !taken.has(line)) };
}

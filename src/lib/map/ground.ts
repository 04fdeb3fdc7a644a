import { feature, mesh } from 'topojson-client';
import type { Geometry } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { MapFile, View } from '../model/types';
import { groundMatrix, horizon, metresPerPixel, stage } from './camera';
import { clipLine, clipRing, type Extent } from './drawn/clip';
import { pathOf, unit } from './drawn/path';
import { area, length, simplify, type Tolerance } from './drawn/simplify';
import { globeRings } from './drawn/sphere';
import { isTopology, type GroundFiles } from './files';
import { isGlobe, limbOf } from './globe';

type Point = [x: number, y: number];

/** One shape of the picture: an SVG path in px of the reference stage, what it is, and which of several. */
export interface Shape {
	/** Names the class that colours it. */
	kind:
		| 'sphere'
		| 'land'
		| 'sea'
		| 'province'
		| 'province-faint'
		| 'prefecture-edge'
		| 'county-edge'
		| 'home'
		| 'height'
		| 'wide'
		| 'lake'
		| 'river'
		| 'stream';
	path: string;
	/** Width of a river in px. */
	width?: number;
}

/** The most that any stage shows: 3.6 : 1 lying or standing up to 9 : 16. */
const widest: Extent = { left: -1300, top: -400, right: 2300, bottom: 1400 };

/** Above this the haze of a tilted view is opaque, in px of the reference stage. */
export const hazeTop = -220;

/** Whether haze lies over the far ground of a view: where it is seen at an angle. */
export const isHazy = ({ pitch }: Pick<View, 'pitch'>): boolean => pitch > 20;

/**
 * What of a view is worth drawing.
 * @param afar it is also seen from farther away, on the way down from the globe
 */
export function extentOf(view: View, afar = false): Extent {
	const reach = (px: number) => stage / 2 + (px - stage / 2) * (afar ? 2 : 1);
	const top = Math.max(isHazy(view) ? hazeTop : reach(widest.top), horizon(view) + 40);
	return {
		left: reach(widest.left),
		top,
		right: reach(widest.right),
		bottom: reach(widest.bottom)
	};
}

/** On the edge of what is drawn, where an area that goes on beyond it keeps its corners. */
const atEdge =
	({ left, top, right, bottom }: Extent) =>
	([x, y]: Point): boolean =>
		Math.min(x - left, y - top, right - x, bottom - y) < 1;

/**
 * Detail in px where the subject is; what only wide stages show is drawn with a broader brush, and what only the widest
 * show, beyond 16 : 9, with a far broader one.
 */
function detail({ extent, px }: Brush): Tolerance {
	const edge = atEdge(extent);
	return (point, before, after) => {
		if (edge(point)) return 0.1;
		// Without its point the whole triangle changes: what of it is nearest to the subject counts.
		const [xs, ys] = [0, 1].map((axis) => [point[axis]!, before[axis]!, after[axis]!]);
		const across = Math.max(-Math.max(...xs!) - 20, Math.min(...xs!) - 1020);
		const along = Math.max(-Math.max(...ys!), Math.min(...ys!) - 1020);
		const away = Math.max(0, across, along);
		return px * Math.min(32, 1 + away / 34 + Math.max(0, away - 400) / 6);
	};
}

/** Px in a unit of the mountains' paths: washes are softer than anything else. */
export const washUnit = 4 * unit;

interface Brush {
	view: View;
	extent: Extent;
	/** Detail in px. */
	px: number;
	/** Px in a unit of the path, where it is not the common one. */
	unit?: number;
}

const polygonsOf = (geometry: Geometry): number[][][][] => {
	if (geometry.type === 'Polygon') return [geometry.coordinates];
	if (geometry.type === 'MultiPolygon') return geometry.coordinates;
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
};

const linesOf = (geometry: Geometry): number[][][] => {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(linesOf) : [];
};

/** Areas as one path; specks are left out. */
function areas(geometries: readonly Geometry[], brush: Brush): string {
	const matrix = groundMatrix(brush.view);
	const tolerance = detail(brush);
	const edge = atEdge(brush.extent);
	/** Too small to be seen where it is: where a wash is nearest to the subject, anything else where it is farthest. */
	const speck = (ring: Point[]) => {
		const px = ring.flatMap((point) => (edge(point) ? [] : tolerance(point, point, point)));
		const there = brush.unit === washUnit ? Math.min(...px) : Math.max(0, ...px);
		return area(ring) < 8 * Math.min(Math.max(9 * brush.px, 120), there) ** 2;
	};
	const rings = geometries
		.flatMap(polygonsOf)
		.flat()
		.map((ring) => clipRing(ring, matrix, brush.extent))
		.filter((ring) => ring.length > 2 && !speck(ring))
		.map((ring) => simplify(ring, tolerance, true));
	return pathOf(rings, true, atEdge(brush.extent), brush.unit);
}

/** Lines as one path; pieces shorter than `shortest` px are left out. */
function strokes(geometries: readonly Geometry[], brush: Brush, shortest = 4): string {
	const matrix = groundMatrix(brush.view);
	const lines = geometries
		.flatMap(linesOf)
		.flatMap((line) => clipLine(line, matrix, brush.extent))
		.filter((line) => length(line) > shortest)
		.map((line) => simplify(line, detail(brush), false));
	return pathOf(lines, false);
}

type Source = { file: string; object: string };
type Part = GeometryObject;

/** An object of a topology, as its parts. */
function read(files: GroundFiles, source: Source | undefined) {
	const topology = source && files[source.file];
	if (!source || !isTopology(topology)) return undefined;
	const object = topology.objects[source.object];
	if (!object) return undefined;
	const parts: Part[] = object.type === 'GeometryCollection' ? object.geometries : [object];
	return { topology, object, parts };
}

type Read = NonNullable<ReturnType<typeof read>>;

const property = (part: Part, key: string): unknown => {
	const properties: Readonly<Record<string, unknown>> = part.properties ?? {};
	return properties[key];
};

const geometryOf = (topology: Topology, part: Part): Geometry => {
	const found = feature(topology, part);
	return 'geometry' in found ? found.geometry : { type: 'GeometryCollection', geometries: [] };
};

const geometries = ({ topology, parts }: Read, only: (part: Part) => boolean = () => true) =>
	parts.filter(only).map((part) => geometryOf(topology, part));

const edges = ({ topology, object }: Read, only: (a: Part, b: Part) => boolean): Geometry =>
	mesh(topology, object, only);

/** The globe as a drawing: what stands until its picture is there, and where that cannot be had. */
function globeOf(view: View, coasts: Read | undefined): Shape[] {
	const px = 10;
	// Islands of some 20,000 km² are seen.
	const least = 170;
	const land = (coasts ? geometries(coasts) : [])
		.flatMap((geometry) => globeRings(geometry, view, px / 4))
		.filter((ring) => ring.length > 2 && area(ring) > least)
		.map((ring) => simplify(ring, () => px, true));
	const [middle, limb] = [stage / 2 / unit, Math.floor((10 * limbOf(view)) / unit) / 10];
	const half = (across: number) => `a${limb} ${limb} 0 0 1${across < 0 ? '' : ' '}${across} 0`;
	return [
		{ kind: 'sphere', path: `M${middle - limb} ${middle}${half(2 * limb)}${half(-2 * limb)}z` },
		{ kind: 'land', path: pathOf(land, true) }
	];
}

/** Width in px of a watercourse of so many metres, kept visible and modest. */
const widthOf = (view: View, metres: number, [least, most]: [number, number]): number =>
	Math.round(Math.min(most, Math.max(least, metres / metresPerPixel(view))) * 10) / 10;

/**
 * The ground of a view as the shapes to draw, from the lowest to the uppermost, projected by its camera, cut to what a
 * stage can show and simplified to its px. Layers whose file is missing or unreadable are left out.
 * @param afar it is also seen from farther away
 */
export function groundOf(
	view: View,
	ground: MapFile['ground'],
	files: GroundFiles,
	afar = false
): Shape[] {
	const brush: Brush = { view, extent: extentOf(view, afar), px: 6.4 };
	const wanted = new Set<string>(view.layers);
	// From so far that coasts are seen, mountains are a hint.
	const wash = { ...brush, px: wanted.has('coasts') ? 56 : 48, unit: washUnit };
	const source = (
		key: Exclude<keyof MapFile['ground'], 'globe' | 'relief' | 'places' | 'labels'>
	) => read(files, ground[key]);
	if (isGlobe(view)) return globeOf(view, source('coasts'));
	const shapes: Shape[] = [];
	const add = (kind: Shape['kind'], path: string, width?: number) => {
		if (path) shapes.push({ kind, path, ...(width === undefined ? {} : { width }) });
	};
	const province = source('province');
	const counties = source('counties');
	const home = (part: Part) => property(part, 'home') === true;

	const coasts = source('coasts');
	if (wanted.has('coasts') && coasts) add('sea', areas(geometries(coasts), { ...brush, px: 8 }));
	const bands = source('bands');
	if (wanted.has('relief') && bands)
		for (const band of geometries(bands)) add('height', areas([band], wash));
	// Among its neighbours a province is the subject; seen with the coasts it only tells where things are.
	if (wanted.has('province') && province)
		add(wanted.has('coasts') ? 'province-faint' : 'province', areas(geometries(province), brush));
	if (wanted.has('home') && counties) add('home', areas(geometries(counties, home), brush));
	if (wanted.has('prefectures')) {
		const found = source('prefectures');
		if (found)
			add('prefecture-edge', strokes([edges(found, (a, b) => a !== b)], { ...brush, px: 9 }, 50));
	}
	if (wanted.has('counties') && counties)
		add(
			'county-edge',
			strokes([edges(counties, (a, b) => !home(a) && !home(b))], { ...brush, px: 8 }, 40)
		);
	const wide = source('wide');
	if (wanted.has('wide') && wide) add('wide', areas(geometries(wide), brush));
	if (wanted.has('streams')) {
		const found = source('streams');
		if (found)
			add(
				'stream',
				strokes(geometries(found), { ...brush, px: 14 }, 260),
				widthOf(view, 90, [0.8, 2])
			);
	}
	const rivers = wanted.has('rivers') ? source('rivers') : undefined;
	if (rivers) {
		const named = (part: Part) => property(part, 'name') !== undefined;
		add(
			'river',
			strokes(
				geometries(rivers, (part) => !named(part)),
				{ ...brush, px: 14 },
				120
			),
			widthOf(view, 250, [1.1, 4])
		);
		add(
			'river',
			strokes(geometries(rivers, named), { ...brush, px: 7 }),
			widthOf(view, 800, [1.8, 9])
		);
	}
	const lakes = source('lakes');
	if (wanted.has('lakes') && lakes) add('lake', areas(geometries(lakes), brush));
	return shapes;
}

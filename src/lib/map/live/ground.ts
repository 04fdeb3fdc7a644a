import type { Feature, FeatureCollection, GeoJSON, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';

import type { Lang, Layer } from '../../model/types';
import { nameIn } from '../drawn/labels';
import { isCollection, isTopology } from '../files';
import type { LiveMapData } from './data';
import { LiveMapError } from './failure';

type Ground = LiveMapData['ground'];

/** The parts of `map.json`'s ground, by the name they have there. */
const groundParts = [
	...['globe', 'relief', 'bands', 'coasts', 'province', 'prefectures', 'counties', 'wide'],
	...['lakes', 'rivers', 'streams', 'places', 'labels']
] as const satisfies (keyof Ground)[];
export type GroundPart = keyof Ground;

/** The sources of the style that are made from the ground's files. */
export const groundSources = [
	'bands',
	'sea',
	'province',
	'province-veil',
	'prefectures',
	'counties',
	'home',
	'home-veil',
	'wide',
	'lakes',
	'rivers',
	'streams',
	'places',
	'labels'
] as const;

/** The ground, ready to be drawn; what was not needed yet is missing. */
export interface GroundData extends Partial<Record<(typeof groundSources)[number], GeoJSON>> {
	/** Wanted: the pictures themselves are MapLibre's to fetch. */
	globe?: true;
	relief?: true;
}

const partsOf: Partial<Record<Layer, GroundPart[]>> = {
	globe: ['globe'],
	relief: ['relief', 'bands'],
	coasts: ['coasts'],
	province: ['province', 'labels'],
	prefectures: ['prefectures'],
	counties: ['counties', 'labels'],
	home: ['counties', 'labels'],
	wide: ['wide'],
	lakes: ['lakes', 'labels'],
	rivers: ['rivers', 'labels'],
	streams: ['streams'],
	tints: ['labels'],
	places: ['places']
};

/** The path of a part's file; none for globe and relief, whose pictures are MapLibre's to fetch. */
export function fileOf(ground: Ground, part: GroundPart): string | undefined {
	const source = ground[part];
	if (typeof source === 'string') return source;
	return source && 'file' in source ? source.file : undefined;
}

/** The parts that these layers are drawn from, of those that there are, with what comes in the same files. */
export function partsFor(layers: readonly Layer[], ground: Ground): GroundPart[] {
	const wanted = new Set(layers.flatMap((layer) => partsOf[layer] ?? []));
	const files = new Set([...wanted].map((part) => fileOf(ground, part)));
	return groundParts.filter((part) => {
		if (ground[part] === undefined) return false;
		const file = fileOf(ground, part);
		return file === undefined ? wanted.has(part) : files.has(file);
	});
}

type Properties = Record<string, unknown>;

const isHome = ({ properties }: { properties?: object | null | undefined }): boolean =>
	!!properties && 'home' in properties && properties.home === true;

/** All but these areas, to be veiled, or the sea around them: the world with their outlines as holes. */
function veil(areas: FeatureCollection | Feature): Feature {
	const features = 'features' in areas ? areas.features : [areas];
	const outlines = features.flatMap(({ geometry }): Position[][] => {
		if (geometry.type === 'Polygon') return geometry.coordinates.slice(0, 1);
		if (geometry.type === 'MultiPolygon')
			return geometry.coordinates.flatMap(([ring]) => (ring ? [ring] : []));
		return [];
	});
	const world = [
		[-180, -85],
		[180, -85],
		[180, 85],
		[-180, 85],
		[-180, -85]
	];
	return {
		type: 'Feature',
		properties: {},
		geometry: { type: 'Polygon', coordinates: [world, ...outlines] }
	};
}

/** A ring with its corners cut twice (Chaikin): near the curve that the drawn map gives these soft shapes. */
function smooth(ring: Position[]): Position[] {
	const cut = (points: Position[]) =>
		points.slice(1).flatMap(([x = 0, y = 0], i): Position[] => {
			const [u = 0, v = 0] = points[i] ?? [];
			return [
				[u + (x - u) / 4, v + (y - v) / 4],
				[x - (x - u) / 4, y - (y - v) / 4]
			];
		});
	const close = (points: Position[]) => [...points, ...points.slice(0, 1)];
	return close(cut(close(cut(ring))));
}

/** The bands of the relief, whose few corners are those of a soft shape. */
function smoothed(bands: FeatureCollection | Feature): FeatureCollection {
	const features = 'features' in bands ? bands.features : [bands];
	return {
		type: 'FeatureCollection',
		features: features.map((band): Feature => {
			const { geometry } = band;
			const polygons =
				geometry.type === 'Polygon'
					? [geometry.coordinates]
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates
						: [];
			const coordinates = polygons.map((rings) => rings.map(smooth));
			return { ...band, geometry: { type: 'MultiPolygon', coordinates } };
		})
	};
}

/** Boundaries are lines, each drawn once though two areas share it; the home area has an outline of its own. */
function topologyPart(
	part: GroundPart,
	topology: Topology<Objects<Properties>>,
	name: string
): GroundData {
	const object = topology.objects[name];
	if (!object) throw new TypeError(`no object "${name}"`);
	const parts = object.type === 'GeometryCollection' ? object.geometries : [object];
	if (part === 'coasts') return { sea: veil(feature(topology, object)) };
	if (part === 'bands') return { bands: smoothed(feature(topology, object)) };
	if (part === 'province') {
		const province = feature(topology, object);
		return { province, 'province-veil': veil(province) };
	}
	if (part === 'prefectures')
		// Their outer edge lies beside the province's own: only the borders between them are drawn.
		return { prefectures: mesh(topology, object, (a, b) => a !== b) };
	if (part === 'counties') {
		const collection: GeometryCollection<Properties> = {
			type: 'GeometryCollection',
			geometries: parts.filter(isHome)
		};
		const home = feature(topology, collection);
		return {
			counties: mesh(topology, object, (a, b) => !isHome(a) && !isHome(b)),
			home,
			'home-veil': veil(home)
		};
	}
	return { [part]: feature(topology, object) };
}

/** Points with a name in `lang` as `name`, and what it names as `of`; those without one are left out. */
function named(
	part: 'places' | 'labels',
	collection: FeatureCollection,
	lang: Lang
): FeatureCollection {
	const features = collection.features.flatMap((point, index) => {
		const name: unknown = point.properties?.[lang];
		if (typeof name !== 'string' || !name) return [];
		return { ...point, properties: { ...point.properties, name, of: nameIn(part, index) } };
	});
	return { type: 'FeatureCollection', features };
}

/**
 * One file of the ground as GeoJSON.
 * @throws LiveMapError `ground` when it is not what `map.json` says it is
 */
export function decodePart(
	part: GroundPart,
	value: unknown,
	{ ground, lang }: LiveMapData
): GroundData {
	const source = ground[part];
	try {
		if (typeof source === 'string') {
			if (!isCollection(value)) throw new TypeError('no FeatureCollection');
			return { [part]: named(part === 'labels' ? part : 'places', value, lang) };
		}
		if (!source || !('object' in source)) throw new TypeError('not a file of shapes');
		if (!isTopology(value)) throw new TypeError('no Topology');
		return topologyPart(part, value, source.object);
	} catch (cause) {
		throw new LiveMapError('ground', `${part}: ${String(cause)}`, { cause });
	}
}

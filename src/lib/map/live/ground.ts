import type { FeatureCollection, GeoJSON, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification';

import type { Lang, Layer } from '../../model/types';
import type { LiveMapData } from './data';
import { LiveMapError } from './failure';

type Ground = LiveMapData['ground'];

/** The files of `map.json`'s ground, by the name they have there. */
export type GroundPart = keyof Ground;

/** The ground, ready to be drawn; parts that were not needed yet are missing. */
export interface GroundData {
	/** Wanted: the picture itself is MapLibre's to fetch. */
	relief?: true;
	province?: GeoJSON;
	prefectures?: GeoJSON;
	counties?: GeoJSON;
	home?: GeoJSON;
	wide?: GeoJSON;
	lakes?: GeoJSON;
	rivers?: GeoJSON;
	streams?: GeoJSON;
	places?: GeoJSON;
	labels?: GeoJSON;
}

const partsOf: Partial<Record<Layer, GroundPart[]>> = {
	relief: ['relief'],
	province: ['province'],
	prefectures: ['prefectures'],
	counties: ['counties', 'labels'],
	home: ['counties', 'labels'],
	wide: ['wide'],
	lakes: ['lakes', 'labels'],
	rivers: ['rivers', 'labels'],
	streams: ['streams'],
	places: ['places']
};

/** The parts that these layers are drawn from, of those that there are. */
export function partsFor(layers: readonly Layer[], ground: Ground): GroundPart[] {
	const wanted = new Set(layers.flatMap((layer) => partsOf[layer] ?? []));
	return [...wanted].filter((part) => ground[part] !== undefined);
}

type Properties = Record<string, unknown>;
type Shape = GeometryObject<Properties>;
type Shapes = Topology<Objects<Properties>>;

const isTopology = (value: unknown): value is Shapes =>
	typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology';

const isCollection = (value: unknown): value is FeatureCollection =>
	typeof value === 'object' &&
	value !== null &&
	'features' in value &&
	Array.isArray(value.features);

const isHome = (shape: Shape): boolean =>
	shape.properties !== undefined && 'home' in shape.properties && shape.properties.home === true;

/** Boundaries as lines, each drawn once though two areas share it. */
function lines(topology: Shapes, object: Shape, inner: boolean): MultiLineString {
	return mesh(topology, object, inner ? (a, b) => a !== b : () => true);
}

function topologyPart(part: GroundPart, topology: Shapes, name: string): GroundData {
	const object = topology.objects[name];
	if (!object) throw new TypeError(`no object "${name}"`);
	// The prefectures' outer edge lies beside the province's own outline: only the borders between them are drawn.
	if (part === 'prefectures') return { prefectures: lines(topology, object, true) };
	if (part === 'province') return { province: lines(topology, object, false) };
	if (part === 'counties') {
		const home = object.type === 'GeometryCollection' ? object.geometries.filter(isHome) : [];
		const collection: GeometryCollection<Properties> = {
			type: 'GeometryCollection',
			geometries: home
		};
		return { counties: lines(topology, object, false), home: feature(topology, collection) };
	}
	return { [part]: feature(topology, object) };
}

/** Points with a name in `lang` as `name`; those without one are left out. */
function named(collection: FeatureCollection, lang: Lang): FeatureCollection {
	const features = collection.features.flatMap((point) => {
		const name: unknown = point.properties?.[lang];
		if (typeof name !== 'string' || !name) return [];
		return { ...point, properties: { ...point.properties, name } };
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
			return { [part]: named(value, lang) };
		}
		if (!source || !('object' in source)) throw new TypeError('not a file of shapes');
		if (!isTopology(value)) throw new TypeError('no Topology');
		return topologyPart(part, value, source.object);
	} catch (cause) {
		throw new LiveMapError('ground', `${part}: ${String(cause)}`, { cause });
	}
}

import type { Fault, Path } from '../fault';
import { notOneOf } from '../nearest';
import type { Layer, MapFile } from '../types';
import { imageryFile } from './imagery';
import { fault, type Check } from './known';

/** The text of a ground file; `true` where it is a picture; undefined where there is none. */
export type ReadGround = (file: string) => string | true | undefined;

/** What a layer is drawn from: the entry of the ground by its name, except for these. */
function sourceOf(layer: Layer): keyof MapFile['ground'] | undefined {
	if (layer === 'zones' || layer === 'arcs') return undefined;
	return layer === 'home' ? 'counties' : layer === 'tints' ? 'labels' : layer;
}

/** A view shows only layers that the map has ground for; none of them twice. */
export const checkLayers: Check = ({ files: { map }, known }) =>
	(map?.views ?? []).flatMap((view, v) =>
		view.layers.flatMap((layer, l) => {
			const path = ['views', v, 'layers', l];
			if (view.layers.indexOf(layer) < l)
				return [fault('map', path, layer, 'is in the list already')];
			if (layer === 'arcs' && !map?.ties.length && known.dropped.size === 0)
				return [fault('map', path, layer, 'needs ties')];
			const source = sourceOf(layer);
			return source && !map?.ground[source]
				? [fault('map', path, layer, `needs a file in ground.${source}`)]
				: [];
		})
	);

/** A file that the ground names: its path, the object asked for in a topology, whether it is a picture. */
type Source = { path: Path; file: string; object?: string; picture: boolean };

/** All files that the ground names. */
export function groundSources(ground: MapFile['ground']): Source[] {
	return Object.entries(ground).flatMap(([key, source]): Source[] => {
		const path = ['ground', key];
		if (source === undefined) return [];
		if (typeof source === 'string') return [{ path, file: source, picture: false }];
		if ('image' in source) return [{ path: [...path, 'image'], file: source.image, picture: true }];
		if ('surface' in source)
			return [
				{ path: [...path, 'surface'], file: source.surface, picture: true },
				...source.pictures.map(({ image }, i) => ({
					path: [...path, 'pictures', i, 'image'],
					file: image,
					picture: true
				})),
				...(source.poster
					? [{ path: [...path, 'poster'], file: source.poster, picture: true }]
					: [])
			];
		return [{ path: [...path, 'file'], file: source.file, object: source.object, picture: false }];
	});
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** What is wrong with a file's content. */
function contentFault(source: Source, text: string): Fault | undefined {
	const { path, file, object } = source;
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return fault('map', path, file, 'is a file that is not JSON');
	}
	if (object === undefined) {
		const isCollection =
			isObject(data) && data.type === 'FeatureCollection' && Array.isArray(data.features);
		return isCollection ? undefined : fault('map', path, file, 'is no GeoJSON FeatureCollection');
	}
	if (
		!isObject(data) ||
		data.type !== 'Topology' ||
		!isObject(data.objects) ||
		!Array.isArray(data.arcs)
	)
		return fault('map', path, file, 'is no TopoJSON topology');
	if (Object.hasOwn(data.objects, object)) return undefined;
	const says = notOneOf(object, `objects of ${file}`, Object.keys(data.objects));
	return fault('map', [...path.slice(0, -1), 'object'], object, says);
}

/** The Chinese names in a file of points. */
function namesIn(file: string | undefined, read: ReadGround): string[] {
	const text = file === undefined ? undefined : read(file);
	const data: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
	const features: unknown = isObject(data) ? data.features : undefined;
	if (!Array.isArray(features)) return [];
	return features.flatMap((feature: unknown) => {
		const properties = isObject(feature) ? feature.properties : undefined;
		const name = isObject(properties) ? properties.zh : undefined;
		return typeof name === 'string' ? name : [];
	});
}

/** A tie joins two places that the ground has. */
function checkEnds({ ties, ground }: MapFile, read: ReadGround): Fault[] {
	const known = [...namesIn(ground.places, read), ...namesIn(ground.labels, read)];
	return ties.flatMap((tie, i) =>
		(['from', 'to'] as const).flatMap((end) => {
			const path = ['ties', i, end];
			if (end === 'to' && tie.to === tie.from)
				return [fault('map', path, tie.to, 'is where the tie comes from')];
			return known.includes(tie[end])
				? []
				: [fault('map', path, tie[end], notOneOf(tie[end], 'places of the ground', known))];
		})
	);
}

/** The files of the ground and of the imagery are there, inside of their folders, and hold what the map and its ties ask for. */
export function checkGround(map: MapFile | undefined, read: ReadGround): Fault[] {
	const imagery = map?.imagery && imageryFile(map.imagery);
	const sources = groundSources(map?.ground ?? {});
	if (imagery) sources.push({ ...imagery, picture: true });
	const faults = sources.flatMap((source) => {
		const { path, file } = source;
		if (file.split('/').includes('..')) return [fault('map', path, file, 'leaves its folder')];
		const found = read(file);
		if (found === undefined) return [fault('map', path, file, 'is a file that is not there')];
		const wrong = found === true || source.picture ? undefined : contentFault(source, found);
		return wrong ? [wrong] : [];
	});
	return map && faults.length === 0 ? [...faults, ...checkEnds(map, read)] : faults;
}

import type { GeoJSON } from 'geojson';
import type {
	ImageSourceSpecification,
	LayerSpecification,
	LightSpecification,
	ProjectionSpecification,
	RasterSourceSpecification,
	SkySpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import type { Layer } from '../../model/types';
import type { Size } from '../drawn/labels';
import { least } from '../drawn/placement';
import { endsOf } from '../arcs';
import { flattening } from '../globe';
import { arcLayers, arcSources } from './arcLayers';
import type { LiveMapData } from './data';
import { groundSources, type GroundData } from './ground';
import { groundEnd, groundLayers } from './groundLayers';
import { labelLayers } from './labelLayers';
import { byZoom, spotsKey, stageSize, type Faces, type Part } from './look';
import { palettes, type Theme } from './palette';
import { pictureUrl, worldTiles } from './pictureTiles';
import type { LiveSpot } from './spots';
import { zoneLayers } from './zoneLayers';
import { zoneSources } from './zones';
import { zoneMoment } from './zoneSpots';

/** What is seen, and in which look. */
export interface Shown {
	theme: Theme;
	faces: Faces;
	/** Layers to be seen. */
	layers: readonly Layer[];
	/** Layers to be there, transparent where they are not seen; the others are not made. */
	near?: readonly Layer[];
	/** Zones and ties lit up. */
	focus: readonly string[];
	/** The view whose names stand as on the drawn map; without one they stand wherever there is room. */
	view?: string | undefined;
	/** The smaller side of the stage over that of the reference stage. */
	scale: number;
	/** Width of the stage over its height. */
	shape: number;
	/** The size of names, where it is not that of the stage. */
	names?: Size | undefined;
}

/** What the style is made from. */
export interface StyleOptions extends Shown {
	data: LiveMapData;
	/** What has been loaded; what comes later is set into its source, which is there from the start. */
	ground: GroundData;
	/** The URL that the ground's pictures are relative to. */
	base: URL;
	/** Milliseconds in which shapes come, go and change colour. */
	transition: number;
}

const nothing: GeoJSON = { type: 'FeatureCollection', features: [] };

/** The parts of the ground that are pictures, each a source and a layer of its name. */
export const pictures = ['globe', 'relief'] as const;

/** A picture of the ground as a source; `undefined` where the ground has none. */
export function pictureOf(
	part: (typeof pictures)[number],
	{ ground: { globe, relief } }: LiveMapData,
	base: URL
): ImageSourceSpecification | RasterSourceSpecification | undefined {
	if (part === 'globe') return globe && worldTiles(new URL(globe.surface, base));
	const [nw, ne, se, sw] = relief?.corners ?? [];
	if (!relief || !nw || !ne || !se || !sw) return undefined;
	return {
		type: 'image',
		url: pictureUrl(new URL(relief.image, base)),
		coordinates: [[...nw], [...ne], [...se], [...sw]]
	};
}

export type Sources = Record<string, SourceSpecification>;

/** The sources of the ground, as far as it has been loaded. */
export function groundSourcesOf({
	data,
	ground,
	base
}: Pick<StyleOptions, 'data' | 'ground' | 'base'>): Sources {
	const sources: Sources = {};
	for (const part of pictures) {
		const picture = ground[part] && pictureOf(part, data, base);
		if (picture) sources[part] = picture;
	}
	for (const part of groundSources)
		sources[part] = { type: 'geojson', data: ground[part] ?? nothing, tolerance: 0.25 };
	return sources;
}

/** The sources of zones and ties, which are the same whatever has been loaded. */
export function subjectSourcesOf(data: LiveMapData): Sources {
	const sources: Sources = {};
	for (const [id, shapes] of Object.entries({ ...zoneSources(data), ...arcSources(data) }))
		sources[id] = { type: 'geojson', data: shapes, promoteId: 'id', tolerance: 0.02 };
	return sources;
}

/** Shapes fade; names come and go at once, since an unseen name would keep its room from others. */
function seen({ of, spec }: Part, layers: readonly Layer[]): LayerSpecification {
	if (of === 'always' || layers.includes(of)) return spec;
	switch (spec.type) {
		case 'fill':
			return { ...spec, paint: { ...spec.paint, 'fill-opacity': 0 } };
		case 'line':
			return { ...spec, paint: { ...spec.paint, 'line-opacity': 0 } };
		case 'raster':
			return { ...spec, paint: { ...spec.paint, 'raster-opacity': 0 } };
		case 'fill-extrusion':
			return { ...spec, paint: { ...spec.paint, 'fill-extrusion-opacity': 0 } };
		case 'symbol':
			return { ...spec, layout: { ...spec.layout, visibility: 'none' } };
		default:
			return spec;
	}
}

/** The names for which a stage of this shape has room. */
const roomy = (spots: Readonly<Record<string, LiveSpot>>, shape: number) =>
	Object.fromEntries(Object.entries(spots).filter(([, { room }]) => !room || shape >= least[room]));

/** The source that a layer is drawn from, if any. */
export const sourceOf = (layer: LayerSpecification): string | undefined =>
	'source' in layer && typeof layer.source === 'string' ? layer.source : undefined;

/** The layers that are there as they are shown, the lowest first; those of pictures once they are wanted. */
export function layersOf(
	{ lang, seats, arcs, zones, spots: known }: LiveMapData,
	ground: GroundData,
	{ theme, faces, layers, near = [], focus, view, scale, shape, names }: Shown
): LayerSpecification[] {
	const tied = arcs.flatMap(({ id }) => (focus.includes(id) ? id : []));
	const all = layers.includes('arcs');
	const size = names ?? stageSize(scale);
	const placed = view === undefined ? undefined : known[spotsKey(view, tied)];
	const spots = placed && roomy(placed[size], shape);
	const ends = endsOf(arcs, tied, all).flatMap(({ end: { id, home }, lit }) => {
		const spot = spots?.[id];
		// What the drawn map has no room for is not named here either.
		if (spots && !spot) return [];
		return { id, home, lines: [id, ...lit.map(({ words }) => words)], ...(spot && { spot }) };
	});
	const hidden = [...(layers.includes('counties') ? seats : []), ...ends.map(({ id }) => id)];
	const globe = layers.includes('globe');
	const palette = palettes[theme];
	const moment = zoneMoment(
		size,
		zones.flatMap(({ id }) => (focus.includes(id) ? id : []))
	);
	const look = { palette, faces, lang, hidden, ends, spots, moment, focus, globe, scale, names };
	// Seen with the coasts a province is not the subject: nothing around it is veiled.
	const veiled = !layers.includes('coasts');
	return [
		...groundLayers(look, veiled),
		...arcLayers(look, arcs),
		...zoneLayers(look),
		...labelLayers(look)
	]
		.filter(({ of }) => of === 'always' || layers.includes(of) || near.includes(of))
		.filter(({ spec: { id } }) => pictures.every((part) => id !== part || ground[part]))
		.map((part) => seen(part, layers));
}

/** A globe from afar, bent flat on the way down; flat at all heights where the ground has no globe. */
export function projectionOf(
	{ ground }: Pick<LiveMapData, 'ground'>,
	scale: number
): ProjectionSpecification {
	if (!ground.globe) return { type: 'mercator' };
	const [low, high] = flattening;
	return { type: byZoom(scale, [low, 'vertical-perspective'], [high, 'mercator']) };
}

/** Above the horizon, which only tall stages see: the haze that the component draws, carried on. */
export function skyOf(theme: Theme): SkySpecification {
	const { land } = palettes[theme];
	return { 'sky-color': land, 'horizon-color': land, 'fog-color': land, 'atmosphere-blend': 0 };
}

/** A low sun in the west, as strong as leaves roofs their own colour. */
export const light: LightSpecification = {
	anchor: 'map',
	position: [1 / Math.cos((50 * Math.PI) / 180), 275, 50],
	color: '#ffffff',
	intensity: 0.26
};

/**
 * The bare land, and what the whole map has beside its layers: no glyphs or sprite, since text is drawn on the client by
 * the reader's own faces.
 */
export function bareStyleOf(options: StyleOptions): StyleSpecification {
	const layers = layersOf(options.data, options.ground, options);
	return {
		version: 8,
		projection: projectionOf(options.data, options.scale),
		light,
		sky: skyOf(options.theme),
		transition: { duration: options.transition, delay: 0 },
		sources: {},
		layers: layers.filter(({ id }) => id === 'land' || id === groundEnd)
	};
}

/** The whole map as a style. */
export function styleOf(options: StyleOptions): StyleSpecification {
	const layers = layersOf(options.data, options.ground, options);
	const used = new Set(layers.map(sourceOf));
	const all = { ...groundSourcesOf(options), ...subjectSourcesOf(options.data) };
	const sources = Object.entries(all).filter(([name]) => used.has(name));
	return { ...bareStyleOf(options), sources: Object.fromEntries(sources), layers };
}

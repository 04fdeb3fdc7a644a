import type {
	ExpressionSpecification,
	FillExtrusionLayerSpecification,
	LayerSpecification,
	LineLayerSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import type { Lang, Layer } from '../../model/types';
import type { Palette } from './palette';

/** A drawn layer, as it is when seen, and the layer of `map.json` that shows it. */
export interface Part {
	of: Layer | 'always';
	spec: LayerSpecification;
}

/** What a layer's look depends on beside the theme. */
export interface Look {
	palette: Palette;
	lang: Lang;
	/** Zones lit up. */
	focus: readonly string[];
	/** log2 of the stage's scale: zooms below are those of the reference stage. */
	shift: number;
}

const faces: Record<Lang, string[]> = {
	zh: ['PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Microsoft YaHei', 'sans-serif'],
	en: ['system-ui', 'Helvetica Neue', 'Arial', 'Noto Sans CJK SC', 'sans-serif']
};

/** MapLibre reads a weight off the first family's name, whether or not there is such a family. */
const medium = (lang: Lang): string[] => ['Medium', ...faces[lang]];

/** Linear between [zoom of the reference stage, value] stops. */
function byZoom(shift: number, ...stops: [zoom: number, value: number][]): ExpressionSpecification {
	const [first, ...rest] = stops.map(([zoom, value]) => [zoom + shift, value] as const);
	return ['interpolate', ['linear'], ['zoom'], ...first!, ...rest.flat()];
}

/** From one value to another as a zone lights up; `lit` 0…1 is feature state. */
const lit = (from: ExpressionSpecification | string, to: ExpressionSpecification | string) =>
	[
		'interpolate',
		['linear'],
		['number', ['feature-state', 'lit'], 0],
		0,
		from,
		1,
		to
	] as ExpressionSpecification;

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

type LinePaint = NonNullable<LineLayerSpecification['paint']>;

const line = (
	of: Layer,
	id: string,
	source: string,
	paint: LinePaint,
	filter?: ExpressionSpecification
): Part => ({
	of,
	spec: {
		id,
		type: 'line',
		source,
		...(filter ? { filter } : {}),
		layout: paint['line-dasharray'] ? {} : round,
		paint
	}
});

const fill = (
	of: Layer,
	id: string,
	color: string,
	opacity: ExpressionSpecification | number = 1
): Part => ({
	of,
	spec: {
		id,
		type: 'fill',
		source: of,
		paint: { 'fill-color': color, 'fill-opacity': opacity }
	}
});

/** Latitude for which the width of a watercourse is right; a few per cent off within a province. */
const latitude = 29;

/** Px in which a watercourse of so many metres is drawn: its true width, kept visible and modest. */
function widthOf(
	shift: number,
	metres: number,
	least: number,
	most: number
): ExpressionSpecification {
	const metresPerPixel = (40_075_016 * Math.cos((latitude * Math.PI) / 180)) / 512;
	const zoom = (px: number) => Math.log2((px * metresPerPixel) / metres) + shift;
	return ['interpolate', ['exponential', 2], ['zoom'], zoom(least), least, zoom(most), most];
}

const isNamed: ExpressionSpecification = ['has', 'name'];

function water({ palette, shift }: Look): Part[] {
	return [
		fill('wide', 'wide', palette.wide),
		line('streams', 'streams', 'streams', {
			'line-color': palette.stream,
			'line-opacity': 1,
			'line-width': widthOf(shift, 90, 0.8, 2)
		}),
		line(
			'rivers',
			'tributaries',
			'rivers',
			{
				'line-color': palette.river,
				'line-opacity': 1,
				'line-width': widthOf(shift, 250, 1.1, 4)
			},
			['!', isNamed]
		),
		line(
			'rivers',
			'rivers',
			'rivers',
			{
				'line-color': palette.river,
				'line-opacity': 1,
				'line-width': widthOf(shift, 800, 1.8, 9)
			},
			isNamed
		),
		fill('lakes', 'lakes', palette.water),
		line('lakes', 'shore', 'lakes', {
			'line-color': palette.shore,
			'line-opacity': 1,
			'line-width': byZoom(shift, [6, 0.4], [9, 1], [13, 2])
		})
	];
}

/** The tints of the areas, below the relief. */
function areas({ palette, shift }: Look): Part[] {
	return [fill('home', 'home-area', palette.seal, byZoom(shift, [9, 0.09], [11.5, 0.035]))];
}

function boundaries({ palette, shift }: Look): Part[] {
	return [
		line('prefectures', 'prefectures', 'prefectures', {
			'line-color': palette.boundary,
			'line-opacity': byZoom(shift, [8.2, 0.45], [8.8, 0]),
			'line-width': 0.7,
			'line-dasharray': [4, 3]
		}),
		line('counties', 'counties', 'counties', {
			'line-color': palette.boundary,
			'line-opacity': 0.6,
			'line-width': byZoom(shift, [7, 0.5], [10, 1])
		})
	];
}

/** The outlines that are a scene's subject, over the water. */
function subjects({ palette, shift }: Look): Part[] {
	return [
		line('province', 'province', 'province', {
			'line-color': palette.province,
			'line-opacity': byZoom(shift, [8.2, 0.7], [8.8, 0]),
			'line-width': byZoom(shift, [5, 0.9], [8, 1.5])
		}),
		line('home', 'home', 'home', {
			'line-color': palette.seal,
			'line-opacity': 1,
			'line-width': byZoom(shift, [7, 1.2], [10, 2.2], [13, 2.6])
		})
	];
}

function extrusion(
	source: string,
	color: ExpressionSpecification,
	base: ExpressionSpecification | number,
	height: ExpressionSpecification
): Part {
	const spec: FillExtrusionLayerSpecification = {
		id: source,
		type: 'fill-extrusion',
		source,
		paint: {
			'fill-extrusion-color': color,
			'fill-extrusion-base': base,
			'fill-extrusion-height': height,
			'fill-extrusion-opacity': 0.9
		}
	};
	return { of: 'zones', spec };
}

const times = (factor: number): ExpressionSpecification => ['*', ['get', 'height'], factor];

/** Plates take a quarter of a zone's height; in focus a zone grows by half. */
function zones({ palette }: Look): Part[] {
	const plateTop = lit(times(0.25), times(0.4));
	return [
		line('zones', 'ring', 'ring', {
			'line-color': palette.ring,
			'line-opacity': 0.8,
			'line-width': 1.2,
			'line-dasharray': [5, 4]
		}),
		extrusion('plates', lit(palette.plate, palette.seal), 0, plateTop),
		extrusion('rims', lit(palette.rim, palette.sealRim), 0, lit(times(0.27), times(0.43))),
		extrusion(
			'blocks',
			lit(palette.block, palette.sealBlock),
			plateTop,
			lit(
				['+', times(0.25), ['*', times(0.75), ['get', 'share']]],
				['+', times(0.4), ['*', times(1.1), ['get', 'share']]]
			)
		)
	];
}

type SymbolLayout = NonNullable<SymbolLayerSpecification['layout']>;

const label = (
	of: Layer,
	id: string,
	source: string,
	filter: SymbolLayerSpecification['filter'] | undefined,
	color: string,
	halo: string,
	layout: SymbolLayout
): Part => ({
	of,
	spec: {
		id,
		type: 'symbol',
		source,
		...(filter ? { filter } : {}),
		layout: { 'text-field': ['get', 'name'], 'text-padding': 4, ...layout },
		paint: {
			'text-color': color,
			'text-halo-color': halo,
			'text-halo-width': 1.6,
			'text-halo-blur': 0.4,
			'icon-color': color,
			'icon-halo-color': halo,
			'icon-halo-width': 1.2
		}
	}
});

/** The lowest in the list is placed first and wins the room. */
function labels({ palette, lang, focus }: Look): Part[] {
	const { halo } = palette;
	const kind = (k: string): ExpressionSpecification => ['==', ['get', 'k'], k];
	const inFocus: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...focus]]];
	const spaced = lang === 'zh' ? 0.25 : 0.12;
	return [
		label('rivers', 'river-names', 'labels', kind('river'), palette.labelWater, halo, {
			'text-font': faces[lang],
			'text-size': 12,
			'text-letter-spacing': spaced
		}),
		label('lakes', 'lake-names', 'labels', kind('lake'), palette.labelWater, halo, {
			'text-font': medium(lang),
			'text-size': 15,
			'text-letter-spacing': spaced
		}),
		label('counties', 'county-names', 'labels', kind('county'), palette.labelSoft, halo, {
			'text-font': faces[lang],
			'text-size': 13,
			'text-letter-spacing': spaced / 2
		}),
		label('places', 'place-names', 'places', undefined, palette.label, halo, {
			'text-font': medium(lang),
			'text-size': 13,
			'icon-image': 'place',
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.55,
			'text-justify': 'auto',
			'symbol-sort-key': ['-', 0, ['number', ['get', 'pop'], 0]]
		}),
		label('zones', 'ring-note', 'notes', undefined, palette.labelSoft, halo, {
			'text-font': faces[lang],
			'text-size': 12,
			'text-anchor': 'top',
			'text-offset': [0, 0.5]
		}),
		label('zones', 'zone-names', 'zone-points', ['!', inFocus], palette.label, halo, {
			'text-font': medium(lang),
			'text-size': 13,
			'text-max-width': 9
		}),
		label('zones', 'focus-names', 'zone-points', inFocus, palette.seal, halo, {
			'text-font': ['Bold', ...faces[lang]],
			'text-size': 16,
			'text-max-width': 9,
			'text-allow-overlap': true
		})
	];
}

/** Every layer of the live map, the lowest first. */
export function partsOf(look: Look): Part[] {
	const { palette, shift } = look;
	const { opacity, hue, saturation, contrast, brightness } = palette.relief;
	return [
		{
			of: 'always',
			spec: { id: 'land', type: 'background', paint: { 'background-color': palette.land } }
		},
		...areas(look),
		{
			of: 'relief',
			spec: {
				id: 'relief',
				type: 'raster',
				source: 'relief',
				paint: {
					'raster-opacity': byZoom(shift, [8.8, opacity], [10.6, 0]),
					'raster-hue-rotate': hue,
					'raster-saturation': saturation,
					'raster-contrast': contrast,
					'raster-brightness-min': brightness[0],
					'raster-brightness-max': brightness[1],
					'raster-fade-duration': 0
				}
			}
		},
		...boundaries(look),
		...water(look),
		...subjects(look),
		...zones(look),
		...labels(look)
	];
}

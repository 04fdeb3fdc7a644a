import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	LineLayerSpecification
} from 'maplibre-gl';
import type { Lang, Layer } from '../../model/types';
import type { Size } from '../drawn/labels';
import type { LiveSpot } from './spots';
import type { Palette } from './palette';

/** Families of CSS, the first first. */
export interface Faces {
	sans: readonly string[];
	serif: readonly string[];
}

/** What the look of a layer depends on. */
export interface Look {
	palette: Palette;
	faces: Faces;
	lang: Lang;
	/** Towns that are not named, since their county is called after them. */
	hidden: readonly string[];
	/** Where the drawn map has the names of the scene, by what they name; `undefined`: wherever there is room. */
	spots?: Readonly<Record<string, LiveSpot>> | undefined;
	/** The places to be named at the ends of arcs, with all that is said there. */
	ends: readonly { id: string; home: boolean; lines: readonly string[]; spot?: LiveSpot }[];
	/** Size of names and zones in focus (`zoneMoment`), by which names of zones have their places. */
	moment: string;
	/** Zones and ties lit up. */
	focus: readonly string[];
	/** Whether the ground is the globe, or was a moment ago. */
	globe: boolean;
	/** The smaller side of the stage over that of the reference stage. */
	scale: number;
	/** The size of names, where it is not that of the stage. */
	names?: Size | undefined;
}

/** A layer as it is when seen, and the layer of `map.json` that shows it. */
export interface Part {
	of: Layer | 'always';
	spec: LayerSpecification;
}

/** Names a scene by its view and the ties in focus. */
export const spotsKey = (view: string, tied: readonly string[]): string =>
	[view, ...tied].join(' ');

/** Which of the sizes of names a stage has. */
export const stageSize = (scale: number): Size =>
	scale < 0.6 ? 'small' : scale < 0.85 ? 'medium' : 'large';

/** Linear between [zoom of the reference stage, number or colour] stops. */
export function byZoom<V extends number | string>(
	scale: number,
	...stops: [first: [zoom: number, value: V], ...rest: [zoom: number, value: V][]]
): ExpressionSpecification {
	const [first, ...rest] = stops.map(([zoom, value]): [number, V] => [
		zoom + Math.log2(scale),
		value
	]) as typeof stops;
	return ['interpolate', ['linear'], ['zoom'], ...first, ...rest.flat()];
}

/** Px on the screen of an outline of so many px of the reference stage: it keeps its weight on small stages. */
export const weight = (px: number, scale: number): number =>
	px * scale * (scale < 0.6 ? 2.2 : scale < 0.85 ? 1.4 : 1);

export type LinePaint = NonNullable<LineLayerSpecification['paint']>;

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

export const line = (
	of: Layer,
	id: string,
	source: string,
	paint: LinePaint,
	filter?: FilterSpecification
): Part => ({
	of,
	spec: { id, type: 'line', source, ...(filter ? { filter } : {}), layout: round, paint }
});

export const fill = (of: Layer, id: string, source: string, color: string, opacity = 1): Part => ({
	of,
	spec: { id, type: 'fill', source, paint: { 'fill-color': color, 'fill-opacity': opacity } }
});

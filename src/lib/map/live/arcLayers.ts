import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { arcLine, endsOf } from '../arcs';
import type { LiveMapData } from './data';
import { weight, type Look, type Part } from './look';

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
	type: 'Feature',
	properties,
	geometry
});

/** The sources of the ties: their lines, and the places at their ends, each once. */
export function arcSources({ arcs }: LiveMapData): Record<string, FeatureCollection> {
	return {
		arcs: {
			type: 'FeatureCollection',
			features: arcs.map(({ id, ends: { from, to }, bow, inferred }) => {
				const coordinates = arcLine(from.at, to.at, bow);
				return feature({ type: 'LineString', coordinates }, { id, inferred });
			})
		},
		'arc-ends': {
			type: 'FeatureCollection',
			features: endsOf(arcs, [], true).map(({ end: { id, at } }) =>
				feature({ type: 'Point', coordinates: at }, { id, name: id })
			)
		}
	};
}

/** Width and dashes in px of the reference stage, as the drawn map has them. */
const strokes = {
	quiet: { width: 1.8, dashes: [3, 5] },
	lit: { width: 3, dashes: [4, 6] }
} as const;

/** The arcs of the layer, quiet, and those in focus over them, in any view; dashed where the place is inferred. */
export function arcLayers({ palette, focus, scale }: Look): Part[] {
	const inFocus: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...focus]]];
	const inferred: ExpressionSpecification = ['==', ['get', 'inferred'], true];
	const layer = (id: string, stroke: keyof typeof strokes, dashed: boolean): Part => {
		const { width, dashes } = strokes[stroke];
		const lit = stroke === 'lit';
		const spec: LineLayerSpecification = {
			id,
			type: 'line',
			source: 'arcs',
			filter: ['all', lit ? inFocus : ['!', inFocus], dashed ? inferred : ['!', inferred]],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': lit ? palette.seal : palette.gold,
				'line-opacity': 1,
				'line-width': weight(width, scale),
				...(dashed ? { 'line-dasharray': dashes.map((px) => px / width) } : {})
			}
		};
		return { of: lit ? 'always' : 'arcs', spec };
	};
	return [
		layer('arcs-inferred', 'quiet', true),
		layer('arcs', 'quiet', false),
		layer('arcs-lit-inferred', 'lit', true),
		layer('arcs-lit', 'lit', false)
	];
}

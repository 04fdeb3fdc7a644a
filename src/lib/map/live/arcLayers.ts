import type { LineLayerSpecification } from 'maplibre-gl';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { arcLine, endsOf, isShown } from '../arcs';
import type { LiveArc, LiveMapData } from './data';
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
			features: endsOf(
				arcs,
				arcs.map(({ id }) => id),
				true
			).map(({ end: { id, at } }) => feature({ type: 'Point', coordinates: at }, { id, name: id }))
		}
	};
}

/** Widths and dashes in px of the reference stage, as the drawn map has them. */
const widths = { quiet: 1.8, lit: 3 } as const;
const dashes = [4, 6];

/**
 * The arcs of the layer, quiet, and those in focus over them, in any view; dashed where the place is inferred. Each has
 * a layer of its own for either look, by whose opacity it comes and goes: a filter would have it appear at once.
 */
export function arcLayers({ palette, focus, scale }: Look, arcs: readonly LiveArc[]): Part[] {
	const layer = ({ id, inferred }: LiveArc, look: keyof typeof widths): Part => {
		const width = widths[look];
		const lit = look === 'lit';
		const spec: LineLayerSpecification = {
			id: `arc-${look}-${id}`,
			type: 'line',
			source: 'arcs',
			filter: ['==', ['get', 'id'], id],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': lit ? palette.seal : palette.gold,
				'line-opacity': lit === focus.includes(id) ? 1 : 0,
				'line-width': weight(width, scale),
				...(inferred ? { 'line-dasharray': dashes.map((px) => px / width) } : {})
			}
		};
		return { of: lit ? 'always' : 'arcs', spec };
	};
	// Solid ones over dashed ones, and those in focus over all.
	const sorted = [...arcs].sort((a, b) => Number(b.inferred) - Number(a.inferred));
	const quiet = sorted.filter((arc) => isShown(arc, [], true));
	return [...quiet.map((arc) => layer(arc, 'quiet')), ...sorted.map((arc) => layer(arc, 'lit'))];
}

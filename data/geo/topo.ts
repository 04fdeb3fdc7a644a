/** TopoJSON of features: shared arcs, simplified by visible area, quantised. */
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { wind } from './rings';

type Plain = Topology<Objects<Record<string, unknown>>>;

/** How much detail to keep. */
export interface Detail {
	/** Vertices whose triangle is smaller than this many square degrees go. */
	readonly area: number;
	/** Steps of the coordinate grid over each side of the bounding box. */
	readonly steps: number;
	/** Divides a vertex's area by a number that depends on its place; 1 everywhere by default. */
	readonly coarseness?: (longitude: number, latitude: number) => number;
}

/**
 * Topology of named feature collections (WGS 84, degrees).
 * Visvalingam–Whyatt simplification with planar areas; properties and ids are kept, polygons are
 * wound as d3-geo wants them (outer rings clockwise).
 */
export function makeTopology(
	objects: Record<string, GeoJSON.FeatureCollection>,
	{ area, steps, coarseness = () => 1 }: Detail
): Topology {
	const wound = Object.entries(objects).map(([name, { features }]) => {
		const turned = features.map((f) => ({ ...f, geometry: wind(f.geometry) }));
		return [name, { type: 'FeatureCollection', features: turned }] as const;
	});
	const exact = topology(Object.fromEntries(wound)) as Plain;
	const weighted = presimplify(exact, (triangle) => {
		const [longitude, latitude] = triangle[1];
		return planarTriangleArea(triangle) / coarseness(longitude, latitude);
	});
	return quantize(simplify(weighted, area), steps);
}

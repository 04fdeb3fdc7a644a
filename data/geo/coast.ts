/**
 * Land without any border, for the globe and for views wider than the province: Natural Earth 1:50m,
 * fine about China and ever coarser towards the other side of the world.
 */
import type { Topology } from 'topojson-specification';
import { away } from './box';
import { signedArea } from './rings';
import { makeTopology } from './topo';
import type { ShapeRecord } from './tools';

const remoteness = away([112, 30], 16, 70);

/** How much larger a detail has to be to be drawn. */
function coarseness(longitude: number, latitude: number): number {
	return 1 + 40 * remoteness(longitude, latitude);
}

/** Smallest island, smallest inland sea and smallest detail near the middle, square degrees. */
const ISLAND = 0.04;
const INLAND_SEA = 10;
const DETAIL = 0.015;

/**
 * Farthest south that is drawn: no view sees Antarctica, and its outline round the pole is what
 * spherical renderers trip over.
 */
const SOUTH = -60;

/** TopoJSON with one object `land`. Polygons are cut at 180° E, as map renderers need them. */
export function makeCoasts(records: readonly ShapeRecord[]): Topology {
	const worthwhile = ([outer = []]: GeoJSON.Position[][]): boolean => {
		const [longitude = 0, latitude = 0] = outer[0] ?? [];
		const large = Math.abs(signedArea(outer)) > ISLAND * coarseness(longitude, latitude);
		return large && latitude > SOUTH;
	};
	const coordinates = records
		.flatMap(({ geometry }) =>
			geometry.type === 'Polygon'
				? [geometry.coordinates]
				: geometry.type === 'MultiPolygon'
					? geometry.coordinates
					: []
		)
		.filter(worthwhile)
		.map((rings) => rings.filter((ring, i) => i === 0 || Math.abs(signedArea(ring)) > INLAND_SEA));
	const geometry: GeoJSON.MultiPolygon = { type: 'MultiPolygon', coordinates };
	return makeTopology(
		{
			land: {
				type: 'FeatureCollection',
				features: [{ type: 'Feature', properties: {}, geometry }]
			}
		},
		{ area: DETAIL, steps: 20_000, coarseness }
	);
}

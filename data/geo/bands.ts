/**
 * Elevation as a few nested tone bands: polygons "at least so many metres high", painted one over
 * the other from low to high. Fine in the middle of the map, generalised towards its rim, so that
 * a pitched camera finds mountains at the horizon and the file stays small.
 */
import { contours } from 'd3';
import type { Topology } from 'topojson-specification';
import { blur, makeGrid, type Grid } from './grid';
import { abroad, farness, leavingLake, type Box } from './box';
import type { Elevation } from './elevation';
import { signedArea } from './rings';
import { makeTopology } from './topo';

/** Lower edges of the bands in metres. */
export const BAND_METRES = [100, 220, 400, 600, 850, 1500] as const;

/** What the bands cover, degrees. */
export const BAND_BOX: Box = { west: 78, south: 10, east: 142, north: 53 };

/** Mixes two grades of blur by the distance from the focus. */
function generalise(elevation: Elevation): Grid {
	const [fine, coarse] = [blur(elevation.grid, 1.6), blur(elevation.grid, 7)];
	return makeGrid(fine.width, fine.height, (x, y) => {
		const i = y * fine.width + x;
		const t = farness(...elevation.toPlace(x, y));
		return (1 - t) * (fine.values[i] ?? 0) + t * (coarse.values[i] ?? 0);
	});
}

/**
 * TopoJSON with one object `bands`: a multipolygon per band with the property `metres`, low to high.
 */
export function makeBands(elevation: Elevation): Topology {
	const grid = generalise(elevation);
	const place = ([x = 0, y = 0]: GeoJSON.Position): [number, number] =>
		elevation.toPlace(x - 0.5, y - 0.5);
	const worthwhile = (ring: GeoJSON.Position[]): boolean => {
		const [longitude, latitude] = place(ring[0] ?? []);
		return (
			Math.abs(signedArea(ring)) >
			14 + 150 * farness(longitude, latitude) + 4000 * abroad(longitude, latitude)
		);
	};
	const features = contours()
		.size([grid.width, grid.height])
		.thresholds([...BAND_METRES])(Array.from(grid.values))
		.map((contour): GeoJSON.Feature => ({
			type: 'Feature',
			properties: { metres: contour.value },
			geometry: {
				type: 'MultiPolygon',
				coordinates: contour.coordinates
					.filter((polygon) => worthwhile(polygon[0] ?? []))
					.map((polygon) => polygon.filter(worthwhile).map((ring) => ring.map(place)))
			}
		}));
	const bands: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features };
	return makeTopology(
		{ bands },
		{
			area: 0.0007,
			steps: 5000,
			coarseness: (longitude, latitude) =>
				1 +
				2.2 * leavingLake(longitude, latitude) +
				38 * farness(longitude, latitude) +
				600 * abroad(longitude, latitude)
		}
	);
}

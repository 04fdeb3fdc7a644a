import { geoProjection, geoStream, type GeoStream } from 'd3';
import type { Geometry } from 'geojson';
import { distance, stage, type Camera } from '../camera';
import { radiusOf } from '../globe';

type Point = [x: number, y: number];

/**
 * Areas as a globe shows them: their rings in px of the reference stage, cut at the limb, which they follow. By d3-geo,
 * the projection being the perspective of `globeProjector`.
 * @param precision px that a side may stray from the curve that it stands for
 */
export function globeRings(geometry: Geometry, camera: Camera, precision: number): Point[][] {
	const radius = radiusOf(camera);
	const eye = 1 + distance / radius;
	const [lon, lat] = camera.center;
	const projection = geoProjection((x, y) => {
		const across = Math.cos(y);
		const share = (eye - 1) / (eye - across * Math.cos(x));
		return [share * across * Math.sin(x), share * Math.sin(y)];
	})
		.rotate([-lon, -lat])
		.scale(radius)
		.translate([stage / 2, stage / 2])
		.clipAngle((Math.acos(1 / eye) * 180) / Math.PI)
		.precision(precision);
	const rings: Point[][] = [];
	const sink: GeoStream = {
		point: (x, y) => void rings.at(-1)?.push([x, y]),
		lineStart: () => void rings.push([]),
		lineEnd() {},
		polygonStart() {},
		polygonEnd() {}
	};
	geoStream(geometry, projection.stream(sink));
	return rings;
}

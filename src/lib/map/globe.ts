import type { Layer } from '../model/types';
import {
	centredMatrix,
	distance,
	matrix3d,
	mercator,
	stage,
	unmercator,
	worldSize,
	type Camera,
	type Homography
} from './camera';

/**
 * The globe as MapLibre's vertical perspective shows it: a sphere as large as makes the scale in the middle of the
 * stage that of the flat map, seen by the same camera. North is up, and the camera looks straight down.
 */

/** From these zooms on, and up to these, the live map bends the globe into the flat map. */
export const flattening = [3.3, 4.3] as const;

/** At these zooms the picture of the globe fades and the map of the next view comes. */
export const fading = [4.1, 5.4] as const;

/** Whether a view is one of the globe. */
export const isGlobe = ({ layers }: { layers: readonly Layer[] }): boolean =>
	layers.includes('globe');

const radians = Math.PI / 180;

/** Radius of the sphere in px of the reference stage. */
export const radiusOf = ({ center, zoom }: Camera): number =>
	worldSize(zoom) / (2 * Math.PI) / Math.cos(center[1] * radians);

/** Radius of its outline on the picture, in px of the reference stage. */
export function limbOf(camera: Camera): number {
	const sine = radiusOf(camera) / (radiusOf(camera) + distance);
	return distance * Math.tan(Math.asin(sine));
}

type Vector = [x: number, y: number, z: number];

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Longitude and latitude in degrees → from the middle of the earth to its surface, 1 long. */
export function surface([lon, lat]: readonly [number, number]): Vector {
	const across = Math.cos(lat * radians);
	return [
		across * Math.cos(lon * radians),
		across * Math.sin(lon * radians),
		Math.sin(lat * radians)
	];
}

/** East, north and up at a place. */
function axesAt([lon, lat]: readonly [number, number]): [east: Vector, north: Vector, up: Vector] {
	const [sin, cos] = [Math.sin(lon * radians), Math.cos(lon * radians)];
	const [rise, across] = [Math.sin(lat * radians), Math.cos(lat * radians)];
	return [
		[-sin, cos, 0],
		[-rise * cos, -rise * sin, across],
		[across * cos, across * sin, rise]
	];
}

/** Longitude and latitude → px of the reference stage; `undefined` for what lies behind the limb. */
export function globeProjector(
	camera: Camera
): (point: readonly [lon: number, lat: number]) => [x: number, y: number] | undefined {
	const radius = radiusOf(camera);
	const [east, north, up] = axesAt(camera.center);
	return (point) => {
		const place = surface(point);
		const height = dot(place, up);
		if (height <= radius / (radius + distance)) return undefined;
		const share = (distance * radius) / (radius + distance - radius * height);
		return [stage / 2 + dot(place, east) * share, stage / 2 - dot(place, north) * share];
	};
}

/** Px of the reference stage → longitude and latitude; `undefined` beside the globe. */
export function globeUnprojector(
	camera: Camera
): (point: readonly [x: number, y: number]) => [lon: number, lat: number] | undefined {
	const radius = radiusOf(camera);
	const axes = axesAt(camera.center);
	return ([x, y]) => {
		const [right, ahead] = [x - stage / 2, stage / 2 - y];
		// Where the ray from the camera meets the sphere: the nearer root of a quadratic equation.
		const length = right * right + ahead * ahead + distance * distance;
		const half = (radius + distance) * distance;
		const root = half * half - length * ((radius + distance) ** 2 - radius * radius);
		if (root < 0) return undefined;
		const way = (half - Math.sqrt(root)) / length;
		const seen: Vector = [right * way, ahead * way, radius + distance - distance * way];
		const [i, j, k] = [0, 1, 2].map(
			(axis) => axes.reduce((sum, own, n) => sum + own[axis]! * seen[n]!, 0) / radius
		) as Vector;
		return [Math.atan2(j, i) / radians, Math.asin(Math.min(1, Math.max(-1, k))) / radians];
	};
}

/** The plane from mercator to the picture of a globe, about its middle, that touches the globe's picture at a place. */
function planeAt(camera: Camera, place: [number, number]): Homography | undefined {
	const project = globeProjector(camera);
	const step = 1e-4 / worldSize(camera.zoom);
	const [u, v] = mercator(place);
	const [at, right, down] = [place, unmercator([u + step, v]), unmercator([u, v + step])].map(
		(point) => project(point)
	);
	if (!at || !right || !down) return undefined;
	const [a, b] = [(right[0] - at[0]) / step, (down[0] - at[0]) / step];
	const [c, d] = [(right[1] - at[1]) / step, (down[1] - at[1]) / step];
	return [
		[a, b, at[0] - stage / 2 - a * u - b * v],
		[c, d, at[1] - stage / 2 - c * u - d * v],
		[0, 0, 1]
	];
}

/**
 * As `warp` of a flat picture: carries a picture of the globe along with a camera on its way, so that the ground in the
 * middle of the stage is where that camera sees it. Exact for the globe's own camera, and all around the middle as soon
 * as the way has come near enough for the ground to look flat.
 */
export function globeWarp(from: Camera, to: Camera, scale = 1): number[] {
	const plane = planeAt(from, to.center);
	return matrix3d(plane ?? centredMatrix(from), centredMatrix(to), scale);
}

/** How much of the globe's picture is left at a zoom, 1…0. */
export function globeShare(zoom: number): number {
	const [low, high] = fading;
	const t = Math.min(1, Math.max(0, (zoom - low) / (high - low)));
	return 1 - t * t * (3 - 2 * t);
}

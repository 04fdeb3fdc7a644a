import { interpolateZoom } from 'd3';

/** Where the map is seen from, for a stage of `stage` × `stage` px and tiles of 512 px as MapLibre counts zoom. */
export interface Camera {
	/** Longitude and latitude in degrees (WGS 84) of the middle of the stage. */
	center: [lon: number, lat: number];
	zoom: number;
	/** Degrees clockwise from north: the direction that is up. */
	bearing: number;
	/** Degrees from straight down, below 90. */
	pitch: number;
}

/** Three rows of three: (x, y, 1) → (X, Y, W), the point being (X / W, Y / W). In front of the camera W > 0. */
export type Homography = [
	[number, number, number],
	[number, number, number],
	[number, number, number]
];

/** Side of the reference stage in px, which every view is laid out for. */
export const stage = 1000;

/** From the camera to the middle of the stage, in px of the reference stage: MapLibre's field of view of 36.87°. */
export const distance = 1.5 * stage;

const radians = Math.PI / 180;

/** Where the square of web mercator ends in the north, and southward in the south, in degrees. */
export const latitudeLimit = 85.051129;

/** Longitude and latitude in degrees → web mercator, 0…1 eastward and southward. */
export function mercator([lon, lat]: [number, number]): [x: number, y: number] {
	const south = Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2));
	return [(lon + 180) / 360, 0.5 - south / (2 * Math.PI)];
}

/** Web mercator, 0…1 → longitude and latitude in degrees. */
export function unmercator([x, y]: [number, number]): [lon: number, lat: number] {
	return [
		x * 360 - 180,
		(2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / radians
	];
}

/** Side of the whole mercator square in px of the reference stage. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** Ground metres in a px of the reference stage at the middle of the view. */
export const metresPerPixel = ({ center, zoom }: Camera): number =>
	(2 * Math.PI * 6371008.8 * Math.cos(center[1] * radians)) / worldSize(zoom);

/** Short turn in degrees from one bearing to another; of two equal ways the one that its return takes too. */
function turn(from: number, to: number): number {
	const raw = to - from;
	const short = raw - 360 * Math.round(raw / 360);
	return Math.abs(short) === 180 ? Math.sign(raw) * 180 : short;
}

/** Smooth at both ends and symmetric, so that a flight back shows the same pictures. */
const ease = (t: number): number => t * t * (3 - 2 * t);

/**
 * The camera on the way from `a` to `b` at `t` 0…1: centre and zoom by van Wijk and Nuij's smooth path in mercator,
 * bearing the short way round, pitch eased. Exact at the ends and the same in both directions.
 */
export function cameraBetween(a: Camera, b: Camera, t: number): Camera {
	if (t <= 0) return a;
	if (t >= 1) return b;
	// The path is the same at every scale; px of the larger zoom keep d3's threshold for "same place" below a pixel.
	const unit = worldSize(Math.max(a.zoom, b.zoom));
	const seen = ({ center, zoom }: Camera): [number, number, number] => {
		const [x, y] = mercator(center);
		return [x * unit, y * unit, (stage * unit) / worldSize(zoom)];
	};
	const [x, y, width] = interpolateZoom(seen(a), seen(b))(t);
	const eased = ease(t);
	const bearing = a.bearing + turn(a.bearing, b.bearing) * eased;
	return {
		center: unmercator([x / unit, y / unit]),
		zoom: Math.log2((stage * unit) / (512 * width)),
		bearing: bearing - 360 * Math.round(bearing / 360),
		pitch: a.pitch + (b.pitch - a.pitch) * eased
	};
}

const product = (a: Homography, b: Homography): Homography =>
	a.map((row) =>
		[0, 1, 2].map((j) => row[0] * b[0][j]! + row[1] * b[1][j]! + row[2] * b[2][j]!)
	) as Homography;

/** From mercator to px of the reference stage about its middle. */
export function centredMatrix({ center, zoom, bearing, pitch }: Camera): Homography {
	const [x, y] = mercator(center);
	const size = worldSize(zoom);
	const [sin, cos] = [Math.sin(bearing * radians), Math.cos(bearing * radians)];
	const tilt = [Math.sin(pitch * radians), Math.cos(pitch * radians)] as const;
	const offset: Homography = [
		[size, 0, -x * size],
		[0, size, -y * size],
		[0, 0, 1]
	];
	const turned: Homography = [
		[cos, sin, 0],
		[-sin, cos, 0],
		[0, 0, 1]
	];
	const tilted: Homography = [
		[1, 0, 0],
		[0, tilt[1], 0],
		[0, -tilt[0] / distance, 1]
	];
	return product(tilted, product(turned, offset));
}

/** From mercator (0…1) to px of the reference stage, its corner the origin. */
export function groundMatrix(camera: Camera): Homography {
	const half = stage / 2;
	return product(
		[
			[1, 0, half],
			[0, 1, half],
			[0, 0, 1]
		],
		centredMatrix(camera)
	);
}

/**
 * Longitude and latitude, and metres above the ground → px of the reference stage; `undefined` for what lies behind
 * the camera or at its horizon.
 */
export function projector(
	camera: Camera
): (point: [lon: number, lat: number], metres?: number) => [x: number, y: number] | undefined {
	const [x, y, w] = centredMatrix(camera);
	const rise = 1 / metresPerPixel(camera);
	const [up, nearer] = [
		Math.sin(camera.pitch * radians),
		Math.cos(camera.pitch * radians) / distance
	];
	return (point, metres = 0) => {
		const [u, v] = mercator(point);
		const height = metres * rise;
		const depth = w[0] * u + w[1] * v + w[2] - height * nearer;
		if (depth <= 1e-6) return undefined;
		return [
			stage / 2 + (x[0] * u + x[1] * v + x[2]) / depth,
			stage / 2 + (y[0] * u + y[1] * v + y[2] - height * up) / depth
		];
	};
}

/** Height of the horizon in px of the reference stage (negative: above its top); −Infinity where there is none. */
export const horizon = (camera: Camera): number =>
	camera.pitch <= 0 ? -Infinity : stage / 2 - distance / Math.tan(camera.pitch * radians);

/** The inverse of a homography up to a factor: its adjugate. */
function inverse([[a, b, c], [d, e, f], [g, h, i]]: Homography): Homography {
	return [
		[e * i - f * h, c * h - b * i, b * f - c * e],
		[f * g - d * i, a * i - c * g, c * d - a * f],
		[d * h - e * g, b * g - a * h, a * e - b * d]
	];
}

/** Px of the reference stage → longitude and latitude; `undefined` at the horizon and above it. */
export function unprojector(
	camera: Camera
): (point: [x: number, y: number]) => [lon: number, lat: number] | undefined {
	const [x, y, w] = inverse(groundMatrix(camera));
	return ([u, v]) => {
		if (v <= horizon(camera) + 1e-6) return undefined;
		const depth = w[0] * u + w[1] * v + w[2];
		return unmercator([(x[0] * u + x[1] * v + x[2]) / depth, (y[0] * u + y[1] * v + y[2]) / depth]);
	};
}

/**
 * The homography that carries a picture drawn by one matrix to where another has it, both about the middle of the
 * reference stage, as the 16 numbers of CSS `matrix3d()` (columns first).
 */
export function matrix3d(from: Homography, to: Homography, scale: number): number[] {
	const [x, y, w] = product(to, inverse(from));
	// A common factor; its sign has to stay, it tells what is in front of the camera.
	const unit = Math.abs(w[2]);
	const [a, b, c] = [x[0] / unit, x[1] / unit, (x[2] / unit) * scale];
	const [d, e, f] = [y[0] / unit, y[1] / unit, (y[2] / unit) * scale];
	const [g, h] = [w[0] / unit / scale, w[1] / unit / scale];
	return [a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, Math.sign(w[2])];
}

/**
 * Carries a picture drawn for `from` onto the ground as `to` sees it, as CSS `matrix3d()`. For an element whose
 * `transform-origin` is the middle of the stage; `scale` is its side, min(width, height), over that of the reference
 * stage.
 */
export const warp = (from: Camera, to: Camera, scale = 1): number[] =>
	matrix3d(centredMatrix(from), centredMatrix(to), scale);

/** What MapLibre needs to show the same picture on a stage of `width` × `height` px; `fov` is vertical, in degrees. */
export function liveCamera(
	camera: Camera,
	width: number,
	height: number
): Camera & { fov: number } {
	const scale = Math.min(width, height) / stage;
	return {
		center: camera.center,
		zoom: camera.zoom + Math.log2(scale),
		bearing: camera.bearing,
		pitch: camera.pitch,
		fov: (2 * Math.atan(height / 2 / (distance * scale))) / radians
	};
}

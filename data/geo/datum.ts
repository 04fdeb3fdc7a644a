/**
 * GCJ-02, the shifted datum of Chinese map services, to WGS 84.
 *
 * The formula is the widely published reconstruction (eviltransform, github.com/googollee/eviltransform,
 * MIT): a sum of sines in degrees from 105° E, 35° N, turned into degrees on the ellipsoid of
 * Krassovsky 1940. The reverse has no closed form; a fixed-point iteration finds it to well under a
 * centimetre. At the county seat here the shift taken away is about 579 m east and 299 m south.
 */

/** Semi-major axis in metres and squared eccentricity of Krassovsky 1940. */
const AXIS = 6378245;
const ECCENTRICITY2 = 0.006693421622965943;

const { PI, abs, cos, sin, sqrt } = Math;
const RADIANS = PI / 180;

/** The three pairs of sines that both components share in form; `x` in units of 1/pi. */
function waves(
	x: number,
	[a1, f1]: readonly [number, number],
	[a2, f2]: readonly [number, number]
): number {
	return ((a1 * sin(f1 * x * PI) + a2 * sin(f2 * x * PI)) * 2) / 3;
}

/** Northward shift in the formula's own units (metres on a sphere); x, y from 105° E, 35° N. */
function shiftNorth(x: number, y: number): number {
	return (
		-100 +
		2 * x +
		3 * y +
		0.2 * y * y +
		0.1 * x * y +
		0.2 * sqrt(abs(x)) +
		waves(x, [20, 6], [20, 2]) +
		waves(y, [20, 1], [40, 1 / 3]) +
		waves(y, [160, 1 / 12], [320, 1 / 30])
	);
}

/** Eastward shift, as `shiftNorth`. */
function shiftEast(x: number, y: number): number {
	return (
		300 +
		x +
		2 * y +
		0.1 * x * x +
		0.1 * x * y +
		0.1 * sqrt(abs(x)) +
		waves(x, [20, 6], [20, 2]) +
		waves(x, [20, 1], [40, 1 / 3]) +
		waves(x, [150, 1 / 12], [300, 1 / 30])
	);
}

/** WGS 84 → GCJ-02, degrees, inside China only. */
export function wgs84ToGcj02([longitude = 0, latitude = 0]: GeoJSON.Position): [number, number] {
	const [x, y] = [longitude - 105, latitude - 35];
	const root = 1 - ECCENTRICITY2 * sin(latitude * RADIANS) ** 2;
	const meridian = (AXIS * (1 - ECCENTRICITY2)) / (root * sqrt(root));
	const parallel = (AXIS / sqrt(root)) * cos(latitude * RADIANS);
	return [
		longitude + shiftEast(x, y) / (parallel * RADIANS),
		latitude + shiftNorth(x, y) / (meridian * RADIANS)
	];
}

/** GCJ-02 → WGS 84, degrees, inside China only. */
export function gcj02ToWgs84(shifted: GeoJSON.Position): [number, number] {
	const [east = 0, north = 0] = shifted;
	let guess: [number, number] = [east, north];
	for (let i = 0; i < 8; i++) {
		const [x, y] = wgs84ToGcj02(guess);
		guess = [guess[0] + east - x, guess[1] + north - y];
	}
	return guess;
}

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** An area with every vertex shifted from GCJ-02 to WGS 84. */
export function areaToWgs84(area: Area): Area {
	const shift = (ring: GeoJSON.Position[]): GeoJSON.Position[] => ring.map(gcj02ToWgs84);
	if (area.type === 'Polygon') return { type: 'Polygon', coordinates: area.coordinates.map(shift) };
	return {
		type: 'MultiPolygon',
		coordinates: area.coordinates.map((polygon) => polygon.map(shift))
	};
}

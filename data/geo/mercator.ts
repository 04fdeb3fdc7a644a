/** Web Mercator (EPSG:3857) in radians of the unit sphere: y = ln tan(π/4 + φ/2). */

const RADIANS = Math.PI / 180;

/** The latitude where the Mercator square of the world ends, degrees. */
export const MERCATOR_LIMIT = 85.051129;

/** Mercator ordinate of a latitude in degrees. */
export function mercatorY(latitude: number): number {
	return Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2));
}

/** Latitude in degrees of a Mercator ordinate. */
export function mercatorLatitude(y: number): number {
	return (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;
}

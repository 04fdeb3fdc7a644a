/** A rectangle of longitudes and latitudes, and how far a place is from another. */

/** Degrees. */
export interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** Whether a place lies inside a box. */
export function inside(box: Box, [x = 0, y = 0]: readonly number[]): boolean {
	return x > box.west && x < box.east && y > box.south && y < box.north;
}

/** A smooth step from 0 within `inner` degrees of a place to 1 beyond `outer` degrees. */
export function away(place: readonly [number, number], inner: number, outer: number) {
	return (longitude: number, latitude: number): number => {
		const dx = (longitude - place[0]) * Math.cos((place[1] * Math.PI) / 180);
		const distance = Math.hypot(dx, latitude - place[1]);
		const t = Math.min(1, Math.max(0, (distance - inner) / (outer - inner)));
		return t * t * (3 - 2 * t);
	};
}

/** 0 about Dongting Lake, where the map comes near, 1 from some 250 km. */
export const leavingLake = away([112.9, 29.2], 0.8, 2.5);

/** 0 in the province, 1 far outside it. */
export const farness = away([112, 28], 4, 11);

/** 0 where wide screens see beside the province, 1 where only a view of the whole east of China does. */
export const abroad = away([112, 28], 8, 22);

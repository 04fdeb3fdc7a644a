import { cameraBetween, warp, type Camera } from '../camera';

/** One of the two pictures of a flight: how it lies on the stage and how much of it is seen. */
export interface Layer {
	/** The 16 numbers of CSS `matrix3d()`, for a `transform-origin` in the middle of the stage. */
	matrix: number[];
	/** 0…1. */
	opacity: number;
}

const smooth = (t: number): number => t * t * (3 - 2 * t);

/**
 * A flight of the drawn map as one picture: the pictures of both views, carried along the ground to where the camera
 * is, the second fading in over the first, so that the paper never shows through between them.
 * @param t 0…1, on the way from `a` to `b`; the same backwards
 * @param scale shorter side of the stage in px over that of the reference stage
 */
export function flightLayers(
	a: Camera,
	b: Camera,
	t: number,
	scale: number
): { camera: Camera; from: Layer; to: Layer } {
	const camera = cameraBetween(a, b, t);
	const seen = smooth(Math.min(1, Math.max(0, (t - 0.25) / 0.5)));
	return {
		camera,
		from: { matrix: warp(a, camera, scale), opacity: seen >= 1 ? 0 : 1 },
		to: { matrix: warp(b, camera, scale), opacity: seen }
	};
}

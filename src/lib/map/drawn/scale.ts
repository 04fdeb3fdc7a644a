import { metresPerPixel, type Camera } from '../camera';

/**
 * A round distance (1, 2 or 5 times a power of ten metres) for a bar of about `px` px of the reference stage, true at
 * the middle of the view.
 */
export function scaleBar(view: Camera, px = 160): { metres: number; length: number } {
	const most = metresPerPixel(view) * px;
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = ([5, 2].find((step) => step * power <= most) ?? 1) * power;
	return { metres, length: Math.round(metres / metresPerPixel(view)) };
}

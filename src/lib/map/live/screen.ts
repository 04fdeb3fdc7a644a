import { sizes, type Size } from '../drawn/labels';
import type { Faces } from './look';

/** The page's own faces: the tokens `--sans` and `--serif` where the map stands. */
export function facesOf(target: HTMLElement): Faces {
	const style = getComputedStyle(target);
	const families = (token: string, last: string) =>
		`${style.getPropertyValue(token)},${last}`
			.split(',')
			.map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'))
			.filter(Boolean);
	return { sans: families('--sans', 'sans-serif'), serif: families('--serif-plain', 'serif') };
}

/** The size of names that the style sheet asks for where the map stands: the token `--map-names`. */
export function namesOf(target: HTMLElement): Size | undefined {
	const asked = getComputedStyle(target).getPropertyValue('--map-names').trim();
	return sizes.find((size) => size === asked);
}

/** Pixels of the canvas for each of the page's: no more than two, whatever the screen has. */
export const ratio = () => Math.min(devicePixelRatio || 1, 2);

/** True where the middle of the canvas is painted; only in MapLibre's `render` event. */
export function isPainted(canvas: HTMLCanvasElement): boolean {
	const gl = canvas.getContext('webgl2');
	if (!gl) return false;
	const pixel = new Uint8Array(4);
	gl.readPixels(canvas.width >> 1, canvas.height >> 1, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
	return pixel[3] === 255;
}

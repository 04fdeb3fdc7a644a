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

/** Width of an element over its height. */
export const shapeOf = ({ clientWidth, clientHeight }: HTMLElement): number =>
	(clientWidth || 1) / (clientHeight || 1);

/** Pixels of the canvas for each of the page's: no more than two, whatever the screen has. */
export const ratio = () => Math.min(devicePixelRatio || 1, 2);

/**
 * Calls `then` once the GPU has done all that it was asked for, with whether its context was lost before. A page that asks
 * for anything that depends on it earlier stands still until then.
 */
export function afterGpu(gl: WebGL2RenderingContext, then: (lost: boolean) => void): void {
	const done = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
	gl.flush();
	const look = () => {
		if (!done || gl.isContextLost()) return then(true);
		const state = gl.clientWaitSync(done, 0, 0);
		if (state === gl.TIMEOUT_EXPIRED) return void setTimeout(look, 20);
		gl.deleteSync(done);
		// It was another context's, which has been lost and is back.
		then(state === gl.WAIT_FAILED);
	};
	look();
}

/**
 * Tells whether the middle of the canvas is painted, or `undefined` where the context is lost before that is known.
 * To be called in MapLibre's `render` event; the answer comes once the GPU has drawn.
 */
export function readPainted(
	gl: WebGL2RenderingContext,
	tell: (painted: boolean | undefined) => void
): void {
	const { width, height } = gl.canvas;
	const buffer = gl.createBuffer();
	gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
	gl.bufferData(gl.PIXEL_PACK_BUFFER, 4, gl.STREAM_READ);
	gl.readPixels(width >> 1, height >> 1, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, 0);
	gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
	afterGpu(gl, (lost) => {
		if (lost) return tell(undefined);
		const pixel = new Uint8Array(4);
		gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
		gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixel);
		gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
		gl.deleteBuffer(buffer);
		tell(pixel[3] === 255);
	});
}

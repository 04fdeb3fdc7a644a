import type { Map as LibraryMap } from 'maplibre-gl';
import type { Camera } from '../camera';
import type { LiveMapWords } from './contract';
import { LiveMapError } from './failure';
import type { Library } from './library';
import { ratio } from './screen';

/**
 * Pixels of the canvas for each of the page's before it is seen: its frames are for loading alone, a dozen and more, and
 * would have the GPU busy when a shader is to be linked, which the page waits for.
 */
const coarse = 1 / 8;

interface Options {
	target: HTMLElement;
	camera: Camera;
	words: LiveMapWords;
	/** A software renderer will do. */
	force: boolean;
}

/**
 * MapLibre's map as the stage needs it: nothing of its own around it, no gestures, no attribution (the page has it).
 * @throws LiveMapError `webgl` or `library`
 */
export function createMap(gl: Library, { target, camera, words, force }: Options): LibraryMap {
	try {
		return new gl.Map({
			container: target,
			center: camera.center,
			zoom: camera.zoom,
			interactive: false,
			attributionControl: false,
			fadeDuration: 0,
			renderWorldCopies: false,
			trackResize: false,
			refreshExpiredTiles: false,
			validateStyle: false,
			maxPitch: 75,
			pixelRatio: coarse,
			// A view of map.json is shown as it is, also where it looks past the edge of the world.
			transformConstrain: (center, zoom) => ({ center, zoom }),
			canvasContextAttributes: {
				failIfMajorPerformanceCaveat: !force,
				// Lines and names are smooth anyway; it is the plates' edges, at a sixth of the speed in software.
				antialias: !force && ratio() < 2
			},
			locale: { ...words.locale, 'Map.Title': words.label }
		});
	} catch (cause) {
		const reason = cause instanceof gl.GPUInitializationError ? 'webgl' : 'library';
		throw new LiveMapError(reason, `MapLibre did not start: ${String(cause)}`, { cause });
	}
}

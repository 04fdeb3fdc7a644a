import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import '../../ui/trust';
import { LiveMapError } from './failure';
import { scheme, servePictures } from './pictureTiles';

/** MapLibre as a module. */
export type Library = typeof import('maplibre-gl');

let library: Promise<Library> | undefined;

/**
 * MapLibre, loaded once and told where its worker is: a file of the same origin, never a `blob:`.
 * @throws LiveMapError `library`; the next call tries again
 */
export function loadLibrary(): Promise<Library> {
	library ??= import('maplibre-gl').then(
		(gl) => {
			gl.setWorkerUrl(new URL(workerUrl, import.meta.url).href);
			// One reads the little there is as fast as several, and is fetched and kept once.
			gl.setWorkerCount(1);
			gl.addProtocol(scheme, servePictures());
			return gl;
		},
		(cause: unknown) => {
			library = undefined;
			throw new LiveMapError('library', `MapLibre did not load: ${String(cause)}`, { cause });
		}
	);
	return library;
}

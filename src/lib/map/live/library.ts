import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { LiveMapError } from './failure';

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
			return gl;
		},
		(cause: unknown) => {
			library = undefined;
			throw new LiveMapError('library', `MapLibre did not load: ${String(cause)}`, { cause });
		}
	);
	return library;
}

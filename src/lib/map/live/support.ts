import type { Failure } from './failure';

declare global {
	interface Navigator {
		/** Gigabytes, rounded; only Chromium tells. */
		readonly deviceMemory?: number;
	}
}

/** Gigabytes of memory that a device has to have, where it tells. */
const enough = 2;

/** A context as MapLibre asks for one, given back at once. */
function hasContext(failIfMajorPerformanceCaveat: boolean): boolean {
	try {
		const canvas = document.createElement('canvas');
		const gl = canvas.getContext('webgl2', {
			failIfMajorPerformanceCaveat,
			depth: true,
			stencil: true
		});
		gl?.getExtension('WEBGL_lose_context')?.loseContext();
		return gl !== null;
	} catch {
		return false;
	}
}

/**
 * Why this device had better keep the drawn map; `undefined` where a live one can be tried. Asked before anything
 * large is fetched.
 * @param force a software renderer or a small device will do (`?map=live`)
 */
export function refusal(force: boolean): Failure | undefined {
	if (!force && (navigator.deviceMemory ?? Infinity) < enough) return 'memory';
	return hasContext(!force) ? undefined : 'webgl';
}

import type { Failure } from './failure';

declare global {
	interface Navigator {
		/** Gigabytes, rounded; only Chromium tells. */
		readonly deviceMemory?: number;
	}
}

/** A device of so many gigabytes of memory, or of fewer, has none to spare for a second map, where it tells. */
const little = 2;

/** Renderers that draw on the processor; not all browsers count them as a major performance caveat. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** What a context as MapLibre asks for one would be drawn by; given back at once. */
function renderer(failIfMajorPerformanceCaveat: boolean): string | undefined {
	try {
		const gl = document
			.createElement('canvas')
			.getContext('webgl2', { failIfMajorPerformanceCaveat, depth: true, stencil: true });
		if (!gl) return undefined;
		const plain: unknown = gl.getParameter(gl.RENDERER);
		// Firefox tells at once, and warns of the extension; Chromium tells through the extension alone.
		const info = /webkit/i.test(String(plain)) && gl.getExtension('WEBGL_debug_renderer_info');
		const name: unknown = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : plain;
		gl.getExtension('WEBGL_lose_context')?.loseContext();
		return String(name);
	} catch {
		return undefined;
	}
}

/**
 * Why this device had better keep the drawn map; `undefined` where a live one can be tried. Asked before anything
 * large is fetched.
 * @param force a software renderer or a small device will do (`?map=live`)
 */
export function refusal(force: boolean): Failure | undefined {
	if (!force && (navigator.deviceMemory ?? Infinity) <= little) return 'memory';
	const name = renderer(!force);
	return name === undefined || (!force && software.test(name)) ? 'webgl' : undefined;
}

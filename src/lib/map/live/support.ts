import '../../ui/trust';
import type { Failure } from './failure';
import { rendererOf } from './renderer';

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

/** Milliseconds that a worker has to answer in. */
const patience = 3000;

/**
 * The renderer as a worker finds it: the first context of a page starts the GPU's process, and the page would stand
 * still until that has begun.
 * @returns `software` where only a slow one would do and that is refused; `undefined` where workers have no canvas or no
 * WebGL (Safari before 17), or none answers
 */
async function rendererInWorker(failIfMajorPerformanceCaveat: boolean) {
	if (typeof OffscreenCanvas === 'undefined') return undefined;
	let worker: Worker | undefined;
	try {
		worker = new Worker(new URL('./renderer.worker.ts', import.meta.url), { type: 'module' });
		const asked = worker;
		return await new Promise<string | undefined>((resolve) => {
			asked.onmessage = ({ data }: MessageEvent<string | undefined>) => resolve(data);
			asked.onerror = () => resolve(undefined);
			setTimeout(resolve, patience);
			asked.postMessage(failIfMajorPerformanceCaveat);
		});
	} catch {
		return undefined;
	} finally {
		worker?.terminate();
	}
}

/**
 * Why this device had better keep the drawn map; `undefined` where a live one can be tried. Asked before anything
 * large is fetched.
 * @param force a software renderer or a small device will do (`?map=live`)
 */
export async function refusal(force: boolean): Promise<Failure | undefined> {
	if (!force && (navigator.deviceMemory ?? Infinity) <= little) return 'memory';
	const name =
		(await rendererInWorker(!force)) ?? rendererOf(document.createElement('canvas'), !force);
	return name === undefined || (!force && software.test(name)) ? 'webgl' : undefined;
}

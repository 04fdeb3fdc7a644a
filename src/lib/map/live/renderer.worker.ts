import { rendererOf } from './renderer';

/** Told whether a slow context is none, it answers once, with the name of the renderer. */
addEventListener('message', ({ data: refusesSlow }: MessageEvent<boolean>) => {
	const ask = (refuses: boolean) => rendererOf(new OffscreenCanvas(1, 1), refuses);
	// A context that is refused is a slow one: the page need not ask for itself.
	postMessage(ask(refusesSlow) ?? (ask(false) && 'software'));
});

import { rendererOf } from './renderer';

/** Answers whether a context may be slow with the renderer's name, once. */
addEventListener('message', ({ data }: MessageEvent<boolean>) => {
	postMessage(rendererOf(new OffscreenCanvas(1, 1), data));
});

import type { Map as LibraryMap } from 'maplibre-gl';

/** What is looked at before a GPU is judged: this much time of frames, ms, and so many of them at least. */
const enough = { time: 1000, frames: 5 };

/** Ms of a frame; of a longer one all that is known is that it was slow, or that the page was out of sight. */
const longest = 1000;

/** A map whose frames are mostly longer than this many ms, fewer than 22 a second, does not follow the hand. */
const slow = 45;

/**
 * Whether the frames in which a map has drawn, in ms, are too slow to go on with; `undefined` as long as too little is
 * known. By their median: single ones are long wherever something is loaded.
 */
export function areSlow(frames: readonly number[]): boolean | undefined {
	const times = frames.map((frame) => Math.min(frame, longest)).sort((a, b) => a - b);
	const time = times.reduce((sum, frame) => sum + frame, 0);
	if (time < enough.time || times.length < enough.frames) return undefined;
	return times[times.length >> 1]! > slow;
}

/**
 * Judges the GPU once, by the first second of frames in which the map draws; frames in which it rests do not count.
 * @param tell told whether it is too slow
 * @returns stops watching
 */
export function watchFrames(map: LibraryMap, tell: (tooSlow: boolean) => void): () => void {
	const frames: number[] = [];
	let request = 0;
	const drawn = map.on('render', () => {
		const began = Number(document.timeline.currentTime);
		cancelAnimationFrame(request);
		request = requestAnimationFrame((now) => {
			frames.push(now - began);
			const verdict = areSlow(frames);
			if (verdict === undefined) return;
			drawn.unsubscribe();
			tell(verdict);
		});
	});
	return () => {
		drawn.unsubscribe();
		cancelAnimationFrame(request);
	};
}

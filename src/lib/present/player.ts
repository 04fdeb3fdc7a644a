import type { Cursor } from '../story/cursor';
import { rest } from '../story/scene';

/** The cursor's driver where it is moved by presses: it plays from one moment to the next, or cuts. */
export interface Player {
	/** The moment that is shown, or that is on its way to be. */
	readonly at: number;
	readonly moving: boolean;
	/** Goes to a moment: to a neighbour by the way between them, elsewhere by a cut. */
	go(to: number): void;
	/** Brings a move to its end at once; true where there was one. */
	finish(): boolean;
}

interface Options {
	/** The moment to begin with. */
	from: number;
	/** Milliseconds of the way from a moment to the one after it, whichever way it is gone; 0: a cut. */
	lasts(moment: number): number;
	/** Called once a frame at most. */
	report(cursor: Cursor): void;
	/** Calls with the time in milliseconds, like `requestAnimationFrame`; returns what calls it off. */
	frame(task: (now: number) => void): () => void;
}

/**
 * Plays moments. The way between two of them is the part of a cursor's step in which the scene moves, the same
 * forwards and backwards; at rest the cursor is at the beginning of its moment.
 */
export function createPlayer({ from, lasts, report, frame }: Options): Player {
	let at = from;
	let stop: (() => void) | undefined;

	const settle = () => {
		stop?.();
		stop = undefined;
		report({ step: at, progress: 0 });
	};
	const play = (to: number) => {
		const forwards = to > at;
		const step = Math.min(at, to);
		const length = lasts(step);
		at = to;
		if (length <= 0) return settle();
		let begun: number | undefined;
		const run = (now: number) => {
			begun ??= now;
			const gone = (now - begun) / length;
			if (gone >= 1) return settle();
			report({ step, progress: rest + (1 - rest) * (forwards ? gone : 1 - gone) });
			stop = frame(run);
		};
		stop = frame(run);
	};
	return {
		get at() {
			return at;
		},
		get moving() {
			return stop !== undefined;
		},
		go(to) {
			stop?.();
			stop = undefined;
			if (Math.abs(to - at) === 1) return play(to);
			at = to;
			settle();
		},
		finish() {
			if (!stop) return false;
			settle();
			return true;
		}
	};
}

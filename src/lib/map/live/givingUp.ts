import type { Failure } from './failure';

/** Milliseconds in sight without a picture, of a GPU and of software, and without a context: then the map gives up. */
export const patience = { picture: 20_000, software: 90_000, context: 8_000 };

interface Options {
	isReady(): boolean;
	fail(reason: Failure): void;
}

/** Gives a map up that is not ready after so many milliseconds, counted from when it was last said. */
export function givingUp({ isReady, fail }: Options) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const after = (milliseconds: number, reason: Failure) => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			if (isReady()) return;
			// Frames do not come to a hidden tab: it gets its time when it is seen again.
			if (document.hidden) after(milliseconds, reason);
			else fail(reason);
		}, milliseconds);
	};
	return {
		after,
		/** It waits for nothing any more. */
		stop: () => clearTimeout(timer)
	};
}

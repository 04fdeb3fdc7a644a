/** Time as it is needed here; tests have one of their own. */
export interface Time {
	/** Milliseconds, never going back. */
	now(): number;
	/** Calls once, not before so many milliseconds have passed; returns what calls it off. */
	later(task: () => void, milliseconds: number): () => void;
}

/** The page's monotonic time. */
export const pageTime: Time = {
	now: () => performance.now(),
	later(task, milliseconds) {
		const timer = setTimeout(task, milliseconds);
		return () => clearTimeout(timer);
	}
};

/**
 * Calls `tick` every `period`, counted from the beginning, so that late timers add up to nothing. What a sleeping
 * machine has missed is not made up for: one tick, and from there a full period to the next.
 * @param period in milliseconds
 * @returns stops it
 */
export function every(period: number, tick: () => void, time: Time = pageTime): () => void {
	let due = time.now() + period;
	let cancel = () => {};
	const wait = () => {
		cancel = time.later(run, Math.max(0, due - time.now()));
	};
	const run = () => {
		// Some browsers are a little early.
		if (time.now() < due) return wait();
		due += period;
		if (due <= time.now()) due = time.now() + period;
		wait();
		tick();
	};
	wait();
	return () => cancel();
}

/** A stopwatch that can be written down: it goes on through a reload. */
export interface Watch {
	/** Milliseconds that had run up to `since`, or up to its stop. */
	run: number;
	/** Milliseconds since 1970 where it was started; none while it stands. */
	since?: number;
}

/** Milliseconds that a stopwatch has run; `now` in milliseconds since 1970. */
export const elapsed = ({ run, since }: Watch, now: number): number =>
	since === undefined ? run : run + Math.max(0, now - since);

/** Starts it; one that runs goes on. */
export const started = (watch: Watch, now: number): Watch => ({
	run: watch.run,
	since: watch.since ?? now
});

/** Stops it where it is. */
export const paused = (watch: Watch, now: number): Watch => ({ run: elapsed(watch, now) });

/** Milliseconds as `4:05` or `1:04:05`; with a sign where it is below 0. */
export function minutes(milliseconds: number): string {
	const seconds = Math.floor(Math.abs(milliseconds) / 1000);
	const two = (value: number) => String(value).padStart(2, '0');
	const hours = Math.floor(seconds / 3600);
	const within = Math.floor(seconds / 60) % 60;
	const sign = milliseconds <= -1000 ? '−' : '';
	return `${sign}${hours > 0 ? `${hours}:${two(within)}` : within}:${two(seconds % 60)}`;
}

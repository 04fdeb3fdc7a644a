import type { Time } from './clock';

/** A time that goes on by itself only as far as it is told, each timer so many milliseconds late. */
export function madeUp(late = 0) {
	let now = 0;
	let waiting: { at: number; task: () => void } | undefined;
	const time: Time = {
		now: () => now,
		later(task, milliseconds) {
			waiting = { at: now + milliseconds, task };
			return () => (waiting = undefined);
		}
	};
	const to = (end: number) => {
		while (waiting && waiting.at + late <= end) {
			const { at, task } = waiting;
			now = Math.max(now, at + late);
			waiting = undefined;
			task();
		}
		now = end;
	};
	return { time, to, sleep: (until: number) => (now = until) };
}

import { every } from './clock';

export interface Autoplay {
	readonly on: boolean;
	set(on: boolean): void;
}

/**
 * Goes on by itself, at a steady pace.
 * @param seconds from one moment to the next
 * @param next goes on; false where there is nothing more
 * @param change told whether it goes on by itself
 */
export function createAutoplay(
	seconds: number,
	next: () => boolean,
	change: (on: boolean) => void
): Autoplay {
	let stop: (() => void) | undefined;
	const autoplay = {
		get on() {
			return stop !== undefined;
		},
		set(on: boolean) {
			if (on === autoplay.on) return;
			stop?.();
			stop = on ? every(seconds * 1000, () => next() || autoplay.set(false)) : undefined;
			change(on);
		}
	};
	return autoplay;
}

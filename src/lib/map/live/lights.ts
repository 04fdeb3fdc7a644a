/** Milliseconds in which a zone lights up or goes out. */
export const lightTime = 400;

const easeOut = (t: number) => 1 - (1 - t) ** 3;

/** What drives a light: the frame clock, or none where motion is reduced. */
export interface Clock {
	now(): number;
	request(frame: () => void): number;
	cancel(request: number): void;
}

/** That of the page. */
export const frameClock: Clock = {
	now: () => performance.now(),
	request: (frame) => requestAnimationFrame(frame),
	cancel: (request) => cancelAnimationFrame(request)
};

/**
 * Lights, each 0…1, that follow the zones in focus; interrupted on the way they turn where they are.
 * @param write told each light that changes
 * @param clock `undefined`: every change at once
 */
export function createLights(write: (id: string, lit: number) => void, clock: Clock | undefined) {
	const lit = new Map<string, number>();
	let stop = () => {};

	const set = (id: string, value: number) => {
		if (lit.get(id) === value) return;
		lit.set(id, value);
		write(id, value);
	};

	return {
		/** Lights up these and puts the others out; `cut`: at once. */
		focus(ids: readonly string[], cut = false) {
			stop();
			const from = new Map(ids.map((id) => [id, 0]));
			for (const [id, value] of lit) from.set(id, value);
			const at = (t: number) => {
				for (const [id, was] of from) {
					const aim = ids.includes(id) ? 1 : 0;
					set(id, t >= 1 ? aim : was + (aim - was) * easeOut(t));
				}
			};
			if (!clock || cut) return at(1);
			const began = clock.now();
			let request = 0;
			const frame = () => {
				const t = (clock.now() - began) / lightTime;
				at(t);
				if (t < 1) request = clock.request(frame);
			};
			stop = () => clock.cancel(request);
			frame();
		},
		/** Writes all of them again, for a map that has forgotten. */
		rewrite() {
			for (const [id, value] of lit) write(id, value);
		},
		stop: () => stop()
	};
}

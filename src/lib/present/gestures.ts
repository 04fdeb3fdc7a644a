/** A step forwards, backwards, or none. */
export type Turn = -1 | 0 | 1;

/** Px that a wheel has to be turned, and a finger to be drawn, to mean something. */
const [turned, drawn] = [50, 40];
/** Milliseconds: after a pause like this the wheel begins anew; after a turn it is deaf for so long. */
const [pause, deaf] = [160, 450];

/**
 * A damped wheel: one turn for one gesture, however long a touchpad goes on by itself after it. Who keeps on turning
 * a wheel with notches goes on at a steady pace.
 * @returns takes px of a wheel event and its time in milliseconds
 */
export function dampedWheel(): (delta: number, now: number) => Turn {
	let [sum, last, quiet] = [0, -Infinity, -Infinity];
	return (delta, now) => {
		const anew = now - last > pause;
		last = now;
		if (anew) {
			sum = 0;
			quiet = Math.min(quiet, now);
		}
		if (now < quiet) return 0;
		// What a touchpad adds by itself fades out in small pieces; a notch is a large one.
		const within = !anew && quiet > -Infinity && Math.abs(delta) < turned;
		if (within && sum === 0) return 0;
		sum += delta;
		if (Math.abs(sum) < turned) return 0;
		const turn = sum > 0 ? 1 : -1;
		sum = 0;
		quiet = now + deaf;
		return turn;
	};
}

/**
 * What a finger means that was drawn so many px: along the screen like a page that is pulled away; up is forwards.
 */
export function swipe(right: number, down: number): Turn {
	const [across, along] = [Math.abs(right), Math.abs(down)];
	if (Math.max(across, along) < drawn || Math.max(across, along) < 1.5 * Math.min(across, along))
		return 0;
	return (across > along ? right : down) < 0 ? 1 : -1;
}

interface Listening {
	turn(turn: Turn): void;
	/** Not while this says so: what scrolls by itself lies over the deck. */
	off(): boolean;
	signal: AbortSignal;
}

/** Listens to wheel and touch on an element. */
export function listenToGestures(element: HTMLElement, { turn, off, signal }: Listening) {
	const wheel = dampedWheel();
	const lines = [1, 16, 400];
	element.addEventListener(
		'wheel',
		(event) => {
			// With Ctrl it is a pinch.
			if (off() || event.ctrlKey) return;
			const far = Math.abs(event.deltaY) > Math.abs(event.deltaX) ? event.deltaY : event.deltaX;
			const to = wheel(far * (lines[event.deltaMode] ?? 1), event.timeStamp);
			if (to) turn(to);
		},
		{ passive: true, signal }
	);
	let from: { id: number; x: number; y: number } | undefined;
	element.addEventListener(
		'pointerdown',
		({ pointerType, pointerId, isPrimary, clientX, clientY }) => {
			const one = pointerType === 'touch' && isPrimary;
			// A second finger makes it a pinch.
			from = one ? { id: pointerId, x: clientX, y: clientY } : undefined;
		},
		{ signal }
	);
	element.addEventListener('pointercancel', () => (from = undefined), { signal });
	element.addEventListener(
		'pointerup',
		({ pointerId, clientX, clientY }) => {
			if (!from || from.id !== pointerId || off()) return;
			const to = swipe(clientX - from.x, clientY - from.y);
			from = undefined;
			if (to) turn(to);
		},
		{ signal }
	);
}

/** Milliseconds without a sign of life until cursor and controls go. */
const patience = 4000;

/**
 * Says when nobody has moved the pointer, touched or pressed Tab for a while; the style sheet hides the cursor and
 * the controls by it.
 * @param change told whether it is so, whenever that changes
 */
export function watchIdle(change: (idle: boolean) => void, signal: AbortSignal) {
	let timer = 0;
	let idle = false;
	const set = (next: boolean) => {
		if (idle !== next) change(next);
		idle = next;
	};
	const wake = () => {
		set(false);
		clearTimeout(timer);
		timer = window.setTimeout(() => set(true), patience);
	};
	for (const type of ['pointermove', 'pointerdown', 'focusin'])
		addEventListener(type, wake, { passive: true, signal });
	addEventListener('keydown', ({ key }) => key === 'Tab' && wake(), { signal });
	signal.addEventListener('abort', () => clearTimeout(timer));
	wake();
}

import { listenToGestures } from './gestures';
import { commandOf, placeOfKey, type Command } from './keys';
import type { Overview } from './overview';

interface Options {
	root: HTMLElement;
	overview: Overview;
	run(command: Command): void;
	/** The link to the other language, which needs no new page. */
	language: HTMLElement;
	signal: AbortSignal;
}

/** Turns keys, clicks, fingers and the wheel into commands. */
export function listen({ root, overview, run, language, signal }: Options) {
	addEventListener(
		'keydown',
		(event) => {
			if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
			const command = commandOf(event, placeOfKey(event.target));
			if (overview.open && command !== 'overview' && command !== 'fullscreen') {
				if (overview.key(event.key)) event.preventDefault();
				return;
			}
			if (!command) return;
			event.preventDefault();
			run(command);
		},
		{ signal }
	);
	root.addEventListener(
		'click',
		({ target }) => {
			const button = target instanceof Element && target.closest<HTMLElement>('[data-command]');
			if (button) run(button.dataset.command as Command);
		},
		{ signal }
	);
	language.addEventListener(
		'click',
		(event) => {
			event.preventDefault();
			run('language');
		},
		{ signal }
	);
	listenToGestures(root, {
		turn: (by) => by && run(by > 0 ? 'next' : 'back'),
		off: () => overview.open,
		signal
	});
}

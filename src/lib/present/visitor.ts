import { element } from '../ui/element';

/** Milliseconds without a touch until the wall has its screen back. */
const patience = 60_000;

/** What a visitor does, as the story's own window tells it. */
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll'] as const;

/** Keeps a visitor on the site, in this window, and off its files: nobody is there to close what opens. */
function stay(event: MouseEvent) {
	const link = (event.target as Element).closest?.('a');
	const leads = link && (link.origin !== location.origin || link.target || link.download);
	if (leads) event.preventDefault();
}

export interface Visitor {
	/** Gives a visitor the story; one who has it keeps it. */
	welcome(): void;
}

/**
 * Gives whoever touches the wall the story, in a frame of its own above it, and takes it back when it has been left
 * alone for a minute.
 * @param address of the story at the scene of the moment
 * @param change told whether somebody reads
 */
export function visitorStory(
	root: HTMLElement,
	address: () => string,
	change: (reading: boolean) => void
): Visitor {
	let frame: HTMLIFrameElement | undefined;
	let back: HTMLButtonElement | undefined;
	let timer = 0;

	const leave = () => {
		clearTimeout(timer);
		frame?.remove();
		back?.remove();
		frame = back = undefined;
		change(false);
	};
	const wait = () => {
		clearTimeout(timer);
		timer = window.setTimeout(leave, patience);
	};
	return {
		welcome() {
			if (frame) return;
			frame = element('iframe', '', [], { src: address(), title: document.title });
			back = element('button', 'back', [root.dataset.close!], { type: 'button' });
			back.addEventListener('click', (event) => {
				event.stopPropagation();
				leave();
			});
			// Of the same origin: what is done in it can be heard, on each page that it goes to.
			frame.addEventListener('load', () => {
				const inside = frame?.contentWindow;
				for (const sign of signs)
					inside?.addEventListener(sign, wait, { passive: true, capture: true });
				inside?.addEventListener('click', stay, { capture: true });
				inside?.focus();
			});
			root.append(frame, back);
			change(true);
			wait();
		}
	};
}

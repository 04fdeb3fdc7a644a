/** A map in the reader's hands. */
export interface Surface {
	/** Takes the gestures and the keys. */
	element: HTMLElement;
	/** Gives the map back to the story; `cut`: at once. */
	leave(cut: boolean): void;
}

export interface Exploring {
	/** Gives the map back, if the reader has it; `cut`: at once. */
	leave(cut?: boolean): void;
}

interface Options {
	/** Hands over and takes back; its title says how. */
	button: HTMLButtonElement;
	/** `live` or `drawn`. */
	map(): string;
	/** Hands the shown map over; `undefined` where there is none, or what it needs could not be fetched. */
	open(): Promise<Surface | undefined>;
	say(words: string): void;
}

/** Scrolling by so many px is going on with the story. */
const slack = 2;

/**
 * Hands the map to the reader and takes it back: by the same button, by Esc, and by whatever scrolls the page. The
 * page's scroll is not touched, so that the story goes on where it was.
 */
export function exploring({ button, map, open, say }: Options): Exploring {
	const { dataset } = document.documentElement;
	let surface: Surface | undefined;
	let top = 0;
	/** Of the surface, as long as it is the story's. */
	let role: string | null = null;

	const leave = (cut = false) => {
		if (!surface) return;
		const { element } = surface;
		if (element.contains(document.activeElement)) button.focus({ preventScroll: true });
		surface.leave(cut);
		surface = undefined;
		delete dataset.exploring;
		element.role = role;
		if (role) element.tabIndex = -1;
		else element.removeAttribute('tabindex');
	};
	const enter = async () => {
		top = scrollY;
		button.disabled = true;
		surface = await open().catch(() => undefined);
		button.disabled = false;
		if (!surface) return;
		dataset.exploring = map();
		const { element } = surface;
		element.tabIndex = 0;
		role = element.role;
		element.role = 'application';
		element.focus({ preventScroll: true });
		say(button.title);
	};
	button.addEventListener('click', () => (surface ? leave() : void enter()));
	addEventListener('keydown', (event) => {
		if (event.key === 'Escape' && !event.defaultPrevented) leave();
	});
	addEventListener(
		'scroll',
		() => {
			if (surface && Math.abs(scrollY - top) > slack) leave();
		},
		{ passive: true }
	);
	addEventListener('resize', () => leave(true), { passive: true });
	return { leave };
}

/** The zones' cards in the browser: opened by the list, by a pointer on a plate, or by the live map. */
export interface ZoneCards {
	/** A pointer is over a zone of the shown map, or (`undefined`) over none. */
	pass(zone: string | undefined): void;
	/** A zone of the shown map was clicked. */
	pick(zone: string): void;
	/** Closes what is open. */
	close(): void;
	/** The page was scrolled, so many px from its top: closes what was open farther up or down. */
	scrolled(to: number): void;
}

/** Scrolling by this share of the screen is going on with the story. */
const farther = 0.2;

const plate = (event: Event) =>
	event.target instanceof Element
		? event.target.closest<SVGElement>('.plate[data-zone]')
		: undefined;

/**
 * Makes the list of zones and the plates of the drawn map one: a card is open for the zone that is lit, one at a time.
 * @param light told the zone whose card is open
 */
export function zoneCards(light: (zone: string | undefined) => void): ZoneCards {
	const cards = [...document.querySelectorAll<HTMLDetailsElement>('.zones details')];
	/** Open only as long as the pointer stays on its zone. */
	let passing: HTMLDetailsElement | undefined;
	let top = 0;

	const cardOf = (zone: string | undefined, passage: Element | null | undefined) =>
		cards.find((card) => card.dataset.zone === zone && card.closest('.passage') === passage);
	const shown = () => document.querySelector('.picture[data-top]')?.closest('.passage');
	const opened = () => cards.find(({ open }) => open);

	const release = () => {
		passing?.removeAttribute('data-passing');
		passing = undefined;
	};
	const relight = () => {
		const card = opened();
		const picture = card?.closest('.passage')?.querySelector('.picture');
		for (const other of document.querySelectorAll('.picture[data-zone]')) {
			if (other !== picture) other.removeAttribute('data-zone');
		}
		picture?.setAttribute('data-zone', card!.dataset.zone!);
		for (const element of document.querySelectorAll<SVGElement>('.plate')) {
			const lit = picture?.contains(element) && element.dataset.zone === card!.dataset.zone;
			element.toggleAttribute('data-lit', lit === true);
		}
		light(card?.dataset.zone);
	};
	for (const card of cards) {
		card.addEventListener('toggle', () => {
			if (card.open) {
				top = scrollY;
				for (const other of cards) if (other !== card) other.open = false;
			}
			if (!card.open && card === passing) release();
			relight();
		});
	}

	const pass = (card: HTMLDetailsElement | undefined) => {
		if (card === passing) return;
		const was = passing;
		release();
		if (was) was.open = false;
		// A card that the reader has opened stays.
		if (!card || opened()) return;
		passing = card;
		card.dataset.passing = '';
		card.open = true;
	};
	const pick = (card: HTMLDetailsElement | undefined) => {
		if (card && card === passing) release();
		else if (card) card.open = !card.open;
	};
	const close = () => {
		const card = opened();
		if (!card) return false;
		if (card.contains(document.activeElement)) {
			card.querySelector('summary')!.focus({ preventScroll: true });
		}
		card.open = false;
		return true;
	};

	document.addEventListener('pointerover', (event) => {
		if (event.pointerType !== 'mouse' || event.buttons) return;
		const over = plate(event);
		if (over || passing) pass(cardOf(over?.dataset.zone, over?.closest('.passage')));
	});
	document.addEventListener('click', (event) => {
		const on = plate(event);
		if (on) pick(cardOf(on.dataset.zone, on.closest('.passage')));
	});
	document.addEventListener('keydown', (event) => {
		// What the pointer has opened in passing is not what Esc is pressed for.
		const own = !passing;
		if (event.key === 'Escape' && close() && own) event.preventDefault();
	});

	return {
		pass: (zone) => pass(cardOf(zone, shown())),
		pick: (zone) => pick(cardOf(zone, shown())),
		close,
		scrolled(to) {
			// To ask for the height of the screen in each frame would be to have the page laid out in each.
			if (opened() && Math.abs(to - top) > innerHeight * farther) close();
		}
	};
}

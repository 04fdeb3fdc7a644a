/**
 * Brings what the Tab key reaches to where it is read: a figure of a card its step, one of a picture that is not on
 * the stage the first of its steps. Other ways to a focus (a press, a panel that gives it back) move nothing.
 * @param scenes whether pictures stand on a stage; an article scrolls to a focus by itself
 * @param go brings a step to where it is read, at once
 * @param covered whether the title of a chapter lies over the stage
 */
export function followTabs(
	scenes: () => boolean,
	go: (step: Element) => void,
	covered: () => boolean
) {
	let tabbing = false;
	/** Until then the title lies over the first picture of a narrow screen. */
	const begun = () => 'begun' in document.documentElement.dataset;
	addEventListener('keydown', ({ key }) => (tabbing = key === 'Tab'), true);
	addEventListener('keyup', () => (tabbing = false), true);
	document.addEventListener('focusin', ({ target }) => {
		if (!tabbing || !scenes() || !(target instanceof Element)) return;
		const card = target.closest('.step');
		const picture = target.closest('.picture');
		if (card && !card.hasAttribute('aria-current')) go(card);
		else if (picture && (!picture.hasAttribute('data-top') || !begun() || covered()))
			go(picture.closest('.passage')!.querySelector('.step')!);
		// A card may be higher than what is free for it (figures.css says what that is), a row of zones longer.
		if (card ?? target.closest('.zones'))
			target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
	});
}

/** The menu of chapters in the browser. */
export interface ChapterMenu {
	/** Says in the bar which chapter is read. */
	mark(link: HTMLAnchorElement): void;
}

/**
 * Closes the menu of chapters when a chapter is chosen, the focus or the pointer goes elsewhere, or by Esc; opened, it
 * shows the chapter that is read.
 * @returns `undefined` for a story whose chapters stand in the bar
 */
export function chapterMenu(): ChapterMenu | undefined {
	const menu = document.querySelector<HTMLDetailsElement>('.chapters');
	if (!menu) return undefined;
	const list = menu.querySelector('ol')!;
	const close = () => (menu.open = false);
	menu.addEventListener('toggle', () => {
		const link = menu.open && list.querySelector<HTMLElement>('[aria-current]');
		if (link) list.scrollTop = link.offsetTop - (list.clientHeight - link.offsetHeight) / 2;
	});
	list.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('a')) close();
	});
	menu.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
	});
	document.addEventListener('pointerdown', ({ target }) => {
		if (target instanceof Node && !menu.contains(target)) close();
	});
	// It lies over all else that Esc closes.
	addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape' || !menu.open) return;
			event.stopPropagation();
			close();
			menu.querySelector('summary')!.focus();
		},
		true
	);
	return {
		mark: (link) => menu.querySelector('.now')!.replaceChildren(...link.cloneNode(true).childNodes)
	};
}

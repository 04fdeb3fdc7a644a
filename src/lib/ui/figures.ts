import { adopt } from './adopt';
import css from './figures.css?inline';
import { nameKey } from './sourceKey';

/** Key of an element's entry among the sources; undefined where it names none. */
export function keyOf({ dataset: { fact, name } }: HTMLElement | SVGElement): string | undefined {
	return fact || (name ? nameKey(name) : undefined);
}

/**
 * Makes the figures, dates and explained names of the page's text into buttons, by pointer and by keys.
 * @param open called with the entry's key and the element
 * @param within selector of the parts of the page whose figures open
 */
export function enhanceFigures(open: (key: string, figure: HTMLElement) => void, within = 'body') {
	const selector = `${within} :is(.fact, .name[data-name])`;
	adopt(css);
	for (const figure of document.querySelectorAll<HTMLElement>(selector)) {
		figure.setAttribute('role', 'button');
		figure.setAttribute('aria-haspopup', 'dialog');
		figure.tabIndex = 0;
	}
	const activate = (event: Event) => {
		const figure = event.target instanceof Element && event.target.closest<HTMLElement>(selector);
		const key = figure && keyOf(figure);
		if (!key) return;
		event.preventDefault();
		open(key, figure);
	};
	document.addEventListener('click', activate);
	document.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' || event.key === ' ') activate(event);
	});
}

import { keep, kept } from './preference';

type Theme = 'paper' | 'night';
type Mode = 'scrolly' | 'article';

const root = () => document.documentElement;
const button = (name: string) =>
	document.querySelector<HTMLButtonElement>(`button[data-switch="${name}"]`);

/** A button that is pressed or not: `read` says which, `turn` changes it. */
function bind(name: string, read: () => boolean, turn: () => void) {
	const element = button(name);
	if (!element) return;
	const show = () => element.setAttribute('aria-pressed', String(read()));
	element.addEventListener('click', () => {
		turn();
		show();
	});
	show();
}

/**
 * The theme switch. Without a choice of the reader's the theme follows the system.
 * @param changed called after the theme has changed
 */
export function themeSwitch(changed: (theme: Theme) => void) {
	const set = (theme: Theme) => {
		root().dataset.theme = theme;
		changed(theme);
	};
	const night = () => root().dataset.theme === 'night';
	bind('theme', night, () => {
		set(night() ? 'paper' : 'night');
		keep('theme', root().dataset.theme!);
	});
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
		if (kept('theme')) return;
		set(matches ? 'night' : 'paper');
		button('theme')?.setAttribute('aria-pressed', String(matches));
	});
}

/**
 * The switch between scrolling through scenes and reading a plain article.
 * @param changed called after the page has taken its new shape
 */
export function modeSwitch(changed: (mode: Mode) => void) {
	const article = () => root().dataset.mode === 'article';
	bind('mode', article, () => {
		const mode: Mode = article() ? 'scrolly' : 'article';
		root().dataset.mode = mode;
		keep('mode', mode);
		changed(mode);
	});
}

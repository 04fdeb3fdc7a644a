import { keep, kept } from './preference';

type Theme = 'paper' | 'night';
type Mode = 'scrolly' | 'article';

const root = () => document.documentElement;
const button = (name: string) =>
	document.querySelector<HTMLButtonElement>(`button[data-switch="${name}"]`);

/**
 * A button that is pressed or not: `read` says which, `turn` changes it.
 * @returns shows which it is, for what changes it otherwise
 */
function bind(name: string, read: () => boolean, turn: () => void) {
	const element = button(name);
	const show = () => element?.setAttribute('aria-pressed', String(read()));
	element?.addEventListener('click', () => {
		turn();
		show();
	});
	show();
	return show;
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
	const show = bind('theme', night, () => {
		set(night() ? 'paper' : 'night');
		keep('theme', root().dataset.theme!);
	});
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
		if (kept('theme')) return;
		set(matches ? 'night' : 'paper');
		show();
	});
}

/** The switch for the Chinese of names, where there is one: on phones it is left out until the reader wants it. */
export function originalsSwitch() {
	const { dataset } = root();
	if (kept('originals')) dataset.originals = '';
	bind(
		'originals',
		() => 'originals' in dataset,
		() => {
			const shown = root().toggleAttribute('data-originals');
			keep('originals', shown ? 'shown' : '');
		}
	);
}

/** Lines of text that a screen has to be high for a picture to stand beside its words or above them. */
const least = 29;

/** A low window, or very large letters: boot.js asks the same before there is a style sheet. */
function cramped() {
	const { clientHeight } = root();
	return clientHeight < least * Number.parseFloat(getComputedStyle(root()).fontSize);
}

/**
 * The switch between scrolling through scenes and reading a plain article. Where scenes have no room it is an
 * article whatever the reader chose; the choice holds again where they have.
 * @param changed called after the page has taken its new shape
 */
export function modeSwitch(changed: (mode: Mode) => void) {
	const article = () => root().dataset.mode === 'article';
	// Without a mode the script has come so late that the page is being read as an article by now (boot.js).
	const begun = root().dataset.mode === undefined || kept('mode') === 'article';
	let wanted: Mode = begun ? 'article' : 'scrolly';
	// Then it has that shape already, and its reader stays where they are.
	root().dataset.mode ??= 'article';
	const apply = () => {
		const tight = cramped();
		const mode = tight ? 'article' : wanted;
		root().toggleAttribute('data-cramped', tight);
		if (mode === root().dataset.mode) return;
		root().dataset.mode = mode;
		changed(mode);
	};
	const show = bind('mode', article, () => {
		wanted = article() ? 'scrolly' : 'article';
		keep('mode', wanted);
		apply();
	});
	// Its height is in the page's own letters, its width that of the window.
	new ResizeObserver(refit).observe(document.querySelector('.bar')!);
	addEventListener('resize', refit, { passive: true });
	function refit() {
		apply();
		show();
	}
}

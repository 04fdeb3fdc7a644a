import { adopt } from './adopt';
import { copyText } from './copy';
import { element } from './element';
import { qrPath } from './qr';
import css from './share.css?inline';

/** What is shared: the place that is being read, by the id of its step, and that step's title. */
export interface Shared {
	step: string;
	title: string;
}

/** The words of the dialog, as the button has them (Share.svelte). */
interface ShareWords {
	title: string;
	step: string;
	story: string;
	copy: string;
	copied: string;
	refused: string;
	native: string;
	code: string;
	close: string;
}

const namespace = 'http://www.w3.org/2000/svg';

/** An address that can be copied. @param say tells assistive software what came of it */
function linkRow(
	id: string,
	{ label, address }: { label: string; address: string },
	words: ShareWords,
	say: (text: string) => void
): HTMLElement {
	const field = element('input', '', [], { id, readOnly: true, value: address });
	const copy = element('button', 'share-do', [words.copy], { type: 'button' });
	field.addEventListener('focus', () => field.select());
	copy.addEventListener('click', () => {
		void copyText(address).then((done) => {
			copy.textContent = done ? words.copied : words.copy;
			if (!done) field.focus();
			say(done ? words.copied : words.refused);
		});
	});
	return element('div', 'share-link', [
		element('label', '', [label], { htmlFor: id }),
		element('div', '', [field, copy])
	]);
}

/** The address as a code for the camera of a phone. */
function codeFigure(address: string, caption: string): HTMLElement {
	const { path, side } = qrPath(address);
	const svg = document.createElementNS(namespace, 'svg');
	svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', caption);
	const dark = document.createElementNS(namespace, 'path');
	dark.setAttribute('d', path);
	svg.append(dark);
	return element('figure', 'share-code', [svg, caption]);
}

/** The system's own sheet of ways to share, where there is one (Web Share API). */
function nativeButton(data: ShareData, words: ShareWords): HTMLElement[] {
	if (!('share' in navigator)) return [];
	const button = element('button', 'share-do share-native', [words.native], { type: 'button' });
	// Whoever closes the system's sheet has not failed.
	button.addEventListener('click', () => void navigator.share(data).catch(() => undefined));
	return [button];
}

/**
 * Opens the ways to share the story: the address of the place that is being read and of the whole, to be copied, the
 * former as a code as well, and the system's own sheet.
 * @param button has the words, as data
 */
export function openShare(button: HTMLElement, { step, title }: Shared): void {
	adopt(css);
	const words = button.dataset as unknown as ShareWords;
	const story = new URL(location.pathname, location.origin);
	const place = new URL(story);
	place.hash = step;
	const shut = element('button', 'share-close', ['×'], { type: 'button', ariaLabel: words.close });
	const head = element('h2', '', [words.title], { id: 'share-title' });
	// What lies outside a modal dialog is not spoken.
	const status = element('p', 'aside', [], { role: 'status' });
	const say = (text: string) => (status.textContent = text);
	const at = { label: `${words.step} · ${title}`, address: place.href };
	const whole = { label: words.story, address: story.href };
	const links = element('div', '', [
		...nativeButton({ title: `${document.title} · ${title}`, url: place.href }, words),
		linkRow('share-step', at, words, say),
		linkRow('share-story', whole, words, say)
	]);
	const body = element('div', 'share-body', [links, codeFigure(place.href, words.code)]);
	const sheet = element('div', 'share-sheet', [shut, head, body, status]);
	const dialog = element('dialog', 'share-dialog', [sheet]);
	dialog.setAttribute('aria-labelledby', head.id);
	shut.addEventListener('click', () => dialog.close());
	dialog.addEventListener('click', ({ target }) => {
		if (target === dialog) dialog.close();
	});
	dialog.addEventListener('close', () => dialog.remove());
	document.body.append(dialog);
	dialog.showModal();
}

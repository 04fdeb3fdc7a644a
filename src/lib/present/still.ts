import { setState } from '../story/stage';
import type { Moment } from './builds';

/** Attributes that name ids of the same drawing. */
const naming = [
	'aria-labelledby',
	'aria-describedby',
	'fill',
	'stroke',
	'href',
	'clip-path',
	'mask'
];

let copies = 0;

/** A copy of an element whose ids are its own: its patterns are those within it, wherever the first one is. */
function copyOf<E extends Element>(element: E): E {
	const copy = element.cloneNode(true) as E;
	const end = `-copy${(copies += 1)}`;
	const ids = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id));
	const renamed = (text: string) =>
		text.replace(/[\w.-]+/g, (word) => (ids.has(word) ? word + end : word));
	for (const inner of copy.querySelectorAll('*')) {
		if (inner.id) inner.id += end;
		for (const name of naming) {
			const value = inner.getAttribute(name);
			if (value) inner.setAttribute(name, renamed(value));
		}
	}
	copy.removeAttribute('id');
	return copy;
}

/**
 * Shows a moment, without movement, in a box of any size: a copy of the picture of its page, or of the title that lies
 * over it.
 */
export function showStill(
	box: HTMLElement,
	{ id, over, chapter, state, stateIndex = 0, focus }: Moment
) {
	const from =
		over === 'opening'
			? document.querySelector('.opening')
			: over === 'chapter'
				? document.getElementById(chapter)
				: document.querySelector(`#${CSS.escape(id)} .picture`);
	if (!(from instanceof HTMLElement)) return box.replaceChildren();
	const copy = copyOf(from);
	copy.toggleAttribute('data-unlit', focus.length === 0);
	if (state) setState(copy, state, stateIndex);
	box.replaceChildren(copy);
}

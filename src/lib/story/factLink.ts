import { nameInHash } from '../ui/hash';

const param = 'fact';

/** Id of what an element stands in: its step, the step being read of its picture, its chapter. */
function placeOf(anchor: Element): string {
	const passage = anchor.closest('.passage');
	const step =
		anchor.closest('.step') ??
		passage?.querySelector('.step[aria-current]') ??
		passage?.querySelector('.step') ??
		anchor.closest('.chapter');
	return step?.id ?? '';
}

/** Address that opens the story at an element's step, with the source of an entry open. */
export function factLink(key: string, anchor: Element): string {
	const url = new URL(location.pathname, location.origin);
	url.searchParams.set(param, key);
	url.hash = placeOf(anchor);
	return url.href;
}

/**
 * What the page's address asks to be opened: the key, and the element that shows it, nearest to the address's
 * step; undefined where the address asks for nothing that is on the page.
 */
export function factInAddress(): { key: string; figure: Element } | undefined {
	const key = new URLSearchParams(location.search).get(param);
	if (!key) return;
	const hash = nameInHash(location.hash);
	const step = hash ? document.getElementById(hash) : null;
	const attribute = key.startsWith('@')
		? `[data-name="${CSS.escape(key.slice(1))}"]`
		: `[data-fact="${CSS.escape(key)}"]`;
	for (const scope of [step, step?.closest('.passage'), document.querySelector('main'), document]) {
		const figure = [...(scope?.querySelectorAll(attribute) ?? [])].find(
			(one) => one.getClientRects().length > 0
		);
		if (figure) return { key, figure };
	}
	return;
}

/** Takes the request out of the address once it has been met, so that a reload does not repeat it. */
export function dropFact() {
	const url = new URL(location.href);
	if (!url.searchParams.has(param)) return;
	url.searchParams.delete(param);
	history.replaceState(history.state, '', url);
}

import { element } from './element';

/** Has screen readers say a text when they are done with what they say: through the page's live region. */
export function announce(text: string) {
	let region = document.getElementById('announce');
	if (!region) {
		region = element('p', 'aside', [], { id: 'announce' });
		region.setAttribute('aria-live', 'polite');
		document.body.append(region);
	}
	region.textContent = text;
}

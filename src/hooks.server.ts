import type { Handle } from '@sveltejs/kit';
import boot from './entries/boot.js?raw';
import { htmlLang, isLang, defaultLang } from '$lib/i18n/locale';
import { inlineBoot } from '../scripts/boot.mjs';

/** Fills what `app.html` leaves open: the page's language and the inline boot script. */
export const handle: Handle = ({ event, resolve }) => {
	const { lang = defaultLang } = event.params;
	const code = isLang(lang) ? lang : defaultLang;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				// What Svelte leaves for hydration, which these pages do without.
				.replace(/<!--(?:[[\]!-]*-?\d*|[a-z0-9]+)-->/g, '')
				.replace('%page.lang%', htmlLang[code])
				.replace('%page.code%', code)
				.replace('%page.boot%', () => inlineBoot(boot))
	});
};

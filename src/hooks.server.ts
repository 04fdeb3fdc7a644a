import type { Handle } from '@sveltejs/kit';
import boot from './entries/boot.js?raw';
import { htmlLang, isLang, defaultLang } from '$lib/i18n/locale';
import { inlineBoot } from '../scripts/boot.mjs';

/**
 * A linked style sheet in the head holds up the first paint by a round trip. That of the drawings stands before the
 * first of them instead, after the story's title, and is asked for as early as before.
 */
const lateStyles = (_: string, link: string, between: string) =>
	link.replace('rel="stylesheet"', 'rel="preload" as="style"') + between + link;

/** Fills what `app.html` leaves open: the page's language and the inline boot script. */
export const handle: Handle = ({ event, resolve }) => {
	const { lang = defaultLang } = event.params;
	const code = isLang(lang) ? lang : defaultLang;
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				// What Svelte leaves for hydration, which these pages do without.
				.replace(/<!--(?:[[\]!-]*-?\d*|[a-z0-9]+)-->/g, '')
				// Shapes end as they begin: a hundred bytes of the page.
				.replace(/><\/(?:path|rect|circle|ellipse|line|use)>/g, '/>')
				// Kit's router would look for the sheets that are in the page already; there is none.
				.replace(/\s*<link [^>]*disabled media="\(max-width: 0\)">/g, '')
				.replace('%page.lang%', htmlLang[code])
				.replace('%page.code%', code)
				.replace('%page.boot%', () => inlineBoot(boot))
				.replace(
					/(<link [^>]*rel="stylesheet">)([^]*<\/header>)(?=\s*<svg class="map-defs)/,
					lateStyles
				)
	});
};

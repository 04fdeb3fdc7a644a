import { base } from '$app/paths';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { readStory } from '$lib/server/read';
import { textEdition } from '$lib/server/textEdition';
import { plainTextOf } from '$lib/server/textFormats';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => [{}, { lang: 'en' as const }];

/** The edition as plain text, for whoever reads without a browser. */
export function GET({ params }) {
	const words = edition(readStory(), params.lang ?? defaultLang);
	const site = `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`;
	return new Response(plainTextOf(textEdition(words, site)), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
}

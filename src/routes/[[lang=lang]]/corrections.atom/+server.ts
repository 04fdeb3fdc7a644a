import { base } from '$app/paths';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { correctionsFeed } from '$lib/server/correctionsFeed';
import { readStory } from '$lib/server/read';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => [{}, { lang: 'en' as const }];

/** What was corrected, as a feed to subscribe to. */
export function GET({ params }) {
	const lang = params.lang ?? defaultLang;
	const site = `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`;
	const feed = correctionsFeed(edition(readStory(), lang), { lang, rest: 'data/', site });
	return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
}

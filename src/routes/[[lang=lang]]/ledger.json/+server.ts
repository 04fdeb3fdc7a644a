import { json } from '@sveltejs/kit';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { readStory } from '$lib/server/read';
import { sourcesOf } from '$lib/ui/sources';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => [{}, { lang: 'en' as const }];

/** What the panel shows of each figure, date and name: fetched when the first one is opened. */
export function GET({ params }) {
	return json(sourcesOf(edition(readStory(), params.lang ?? defaultLang)));
}

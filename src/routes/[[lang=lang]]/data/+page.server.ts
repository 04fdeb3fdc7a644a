import { dev } from '$app/environment';
import { base } from '$app/paths';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { downloadsOf } from '$lib/server/dataFiles';
import { entryOf } from '$lib/server/entry';
import { readStory } from '$lib/server/read';
import { toRoot } from '$lib/ui/page';

export const entries = () => [{}, { lang: 'en' as const }];

export function load({ params }) {
	const lang = params.lang ?? defaultLang;
	const page = {
		lang,
		rest: 'data/',
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	const story = readStory();
	return {
		page,
		story,
		downloads: downloadsOf(edition(story, lang), page),
		entry: entryOf('data', dev ? `${base}/` : toRoot(page), dev)
	};
}

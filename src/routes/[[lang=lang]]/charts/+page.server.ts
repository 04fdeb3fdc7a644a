import { dev } from '$app/environment';
import { base } from '$app/paths';
import { defaultLang } from '$lib/i18n/locale';
import { entryOf } from '$lib/server/entry';
import { readStory } from '$lib/server/read';
import { toRoot } from '$lib/ui/page';

export const entries = () => [{}, { lang: 'en' as const }];

export function load({ params }) {
	const page = {
		lang: params.lang ?? defaultLang,
		rest: 'charts/',
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	return {
		page,
		story: readStory(),
		entry: entryOf('charts', dev ? `${base}/` : toRoot(page), dev)
	};
}

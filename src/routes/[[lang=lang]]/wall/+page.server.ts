import { dev } from '$app/environment';
import { base } from '$app/paths';
import { defaultLang } from '$lib/i18n/locale';
import { entryOf } from '$lib/server/entry';
import { readStory } from '$lib/server/read';
import { toRoot } from '$lib/ui/page';

export const entries = () => [{}, { lang: 'en' as const }];

export function load({ params }) {
	const lang = params.lang ?? defaultLang;
	const page = {
		lang,
		rest: 'wall/',
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	return {
		page,
		story: readStory(),
		entry: entryOf('wall', dev ? `${base}/` : toRoot(page), dev)
	};
}

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
		rest: 'embed/test/',
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	const root = dev ? `${base}/` : toRoot(page);
	return {
		page,
		story: readStory(),
		entry: entryOf('embed-test', root, dev),
		loader: `${root}embed.js`
	};
}

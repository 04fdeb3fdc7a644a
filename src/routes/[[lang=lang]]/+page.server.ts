import { dev } from '$app/environment';
import { base } from '$app/paths';
import { defaultLang } from '$lib/i18n/locale';
import { entryOf } from '$lib/server/entry';
import { dataUri, readStory } from '$lib/server/read';
import { toRoot } from '$lib/ui/page';

export const entries = () => [{}, { lang: 'en' as const }];

export function load({ params }) {
	const lang = params.lang ?? defaultLang;
	const page = {
		lang,
		rest: '',
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	const story = readStory();
	const { globe } = story.map.ground;
	return {
		page,
		story,
		poster: globe?.poster && dataUri(globe.poster),
		entry: entryOf('story', dev ? `${base}/` : toRoot(page), dev)
	};
}

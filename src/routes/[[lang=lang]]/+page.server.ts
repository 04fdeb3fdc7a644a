import { dev } from '$app/environment';
import { assets, base } from '$app/paths';
import { defaultLang } from '$lib/i18n/locale';
import { entryOf } from '$lib/server/entry';
import { readStory } from '$lib/server/read';

export const entries = () => [{ lang: '' }, { lang: 'en' as const }];

export function load({ params }) {
	return {
		lang: params.lang ?? defaultLang,
		story: readStory(),
		entry: entryOf('story', dev ? base : assets || base, dev)
	};
}

import { edition } from '$lib/i18n/edition';
import { defaultLang, langs, pathOf } from '$lib/i18n/locale';
import { readStory } from '$lib/server/read';

/** Written as 404.html and en/404.html, where static hosts look for them. */
export const trailingSlash = 'never';

export const entries = () => [{}, { lang: 'en' as const }];

/**
 * The page stands in for any address, so its links begin at the domain's root; and a host may know
 * but one such page, so it holds all editions, its own first.
 */
export function load({ params }) {
	const own = params.lang ?? defaultLang;
	const story = readStory();
	const root = `${process.env.BASE_PATH ?? ''}/`;
	return {
		root,
		editions: [own, ...langs.filter((lang) => lang !== own)].map((lang) => {
			const words = edition(story, lang);
			return {
				lang,
				says: words.say('not-found'),
				link: words.say('to-story'),
				title: words.t(story.title),
				href: root + pathOf(lang)
			};
		})
	};
}

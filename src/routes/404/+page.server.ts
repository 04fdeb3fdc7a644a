import { edition } from '$lib/i18n/edition';
import { langs, pathOf } from '$lib/i18n/locale';
import { readStory } from '$lib/server/read';

/** Written as 404.html, where static hosts look for it. */
export const trailingSlash = 'never';

/** The page stands in for any address, so its links begin at the domain's root. */
export function load() {
	const story = readStory();
	const root = `${process.env.BASE_PATH ?? ''}/`;
	return {
		editions: langs.map((lang) => {
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

import type { Edition } from '../i18n/edition';
import { pathOf } from '../i18n/locale';
import type { Lang } from '../model/types';

/** The pages that stand for themselves, by their path below an edition's root; `card` names their social picture. */
export const pages = {
	'': { card: 'story' },
	'data/': { card: 'data' },
	'charts/': { card: 'charts' },
	'present/': { card: 'present' }
} as const;

export type PagePath = keyof typeof pages;

/** The names of the social pictures, a page each. */
export const cards = Object.values(pages).map(({ card }) => card);

export type Card = (typeof cards)[number];

/** Size in px of a social picture: 1.91 to 1, as the large services show it. */
export const cardSize = { width: 1200, height: 628 } as const;

export const isPagePath = (rest: string): rest is PagePath => Object.hasOwn(pages, rest);

/** Path of a page's social picture, relative to the site's root. */
export const cardPath = (lang: Lang, card: Card): string => pathOf(lang, `social/${card}.png`);

/** What a page is about: its title and a sentence. */
export interface About {
	title: string;
	description: string;
}

/** What one of the pages is about. */
export function aboutOf(rest: PagePath, { story, say, t }: Edition): About {
	switch (rest) {
		case '':
			return { title: t(story.title), description: t(story.dek) };
		case 'data/':
			return { title: say('data-title'), description: say('data-lead') };
		case 'charts/':
			return { title: say('charts'), description: say('charts-lead') };
		case 'present/':
			return { title: say('present-this'), description: t(story.dek) };
	}
}

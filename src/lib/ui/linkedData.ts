import type { Edition } from '../i18n/edition';
import { htmlLang, pathOf } from '../i18n/locale';
import type { Words } from '../model/types';
import { addressOf, type Page } from './page';
import { aboutOf, cardPath, pages } from './pages';

/** A thing as schema.org describes it. */
export interface Thing {
	'@type': string;
	[property: string]: unknown;
}

/** A text for a `script` of data: JSON without signs that HTML would read, so that it needs no escaping. */
export const jsonLd = (things: readonly Thing[]): string =>
	JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
		/[<>&]/g,
		(sign) => `\\u00${sign.charCodeAt(0).toString(16)}`
	);

/** What the story retells; publisher and date are not known, and left out. */
function sourceOf({ story, t }: Edition): Thing {
	const { title, authors } = story.credits.basedOn;
	return {
		'@type': 'Article',
		name: t(title),
		author: authors.map((author) => ({ '@type': 'Person', name: t(author) }))
	};
}

/** The story after schema.org's NewsArticle, with what was corrected in it. */
export function articleOf(edition: Edition, page: Page): Thing {
	const { story, t, plain, lang } = edition;
	const { credits, corrections, version } = story;
	const url = addressOf({ ...page, rest: '' });
	const words = (text: Words) => plain(t(text));
	return {
		'@type': 'NewsArticle',
		'@id': url,
		url,
		headline: `${t(story.title)} · ${t(story.mark)}`,
		description: t(story.dek),
		inLanguage: htmlLang[lang],
		datePublished: credits.published,
		dateModified: credits.updated,
		image: page.site + cardPath(lang, pages[''].card),
		creditText: t(credits.byline),
		isAccessibleForFree: true,
		...(version && { version }),
		...(credits.licence && { license: credits.licence.url }),
		isBasedOn: sourceOf(edition),
		...(corrections.length > 0 && {
			correction: corrections.map((one) => ({
				'@type': 'CorrectionComment',
				datePublished: one.date,
				text: words(one.words),
				url: `${addressOf({ ...page, rest: 'data/' })}#${one.id}`
			}))
		})
	};
}

/** A file of a data set. */
interface Distribution {
	/** Address from the data set's page. */
	path: string;
	title: string;
	mediatype: string;
	bytes: number;
	sha256: string;
	licence?: { url: string } | undefined;
}

/** The ledger after schema.org's Dataset, with its files. @param page the data page */
export function datasetOf(edition: Edition, page: Page, files: readonly Distribution[]): Thing {
	const { story, t, lang } = edition;
	const { credits, version } = story;
	const url = addressOf(page);
	const { title, description } = aboutOf('data/', edition);
	return {
		'@type': 'Dataset',
		url,
		name: `${t(story.title)} · ${title}`,
		description,
		inLanguage: htmlLang[lang],
		datePublished: credits.published,
		dateModified: credits.updated,
		creditText: t(credits.byline),
		isAccessibleForFree: true,
		...(version && { version }),
		...(credits.licence && { license: credits.licence.url }),
		isBasedOn: sourceOf(edition),
		isPartOf: { '@id': addressOf({ ...page, rest: '' }) },
		distribution: files.map(({ path, title: name, mediatype, bytes, sha256, licence }) => ({
			'@type': 'DataDownload',
			name,
			contentUrl: new URL(path, url).href,
			encodingFormat: mediatype,
			contentSize: `${bytes} B`,
			sha256,
			...(licence && { license: licence.url })
		}))
	};
}

/**
 * The way to a page from the story, after schema.org's BreadcrumbList.
 * @param title of the page itself
 */
export function crumbsOf(edition: Edition, page: Page, title: string): Thing {
	const { t, lang, story } = edition;
	const at = (path: string) => page.site + pathOf(lang, path);
	const [folder = '', leaf] = page.rest.split('/').filter(Boolean);
	const above =
		leaf !== undefined && folder === 'charts'
			? [{ name: edition.say('charts'), item: at('charts/') }]
			: [];
	const steps = [
		{ name: t(story.title), item: at('') },
		...above,
		{ name: title, item: addressOf(page) }
	];
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map((step, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			...step
		}))
	};
}

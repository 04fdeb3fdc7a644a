import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { articleOf, crumbsOf, datasetOf, jsonLd } from './linkedData';

const story = readStory('tests/fixtures/harbour');
const site = 'https://example.org/port/';

it('tells of the story, what it retells and what was corrected in it, and makes no publisher up', () => {
	const corrected = {
		...story,
		corrections: [
			{ id: 'c1', date: '2031-08', facts: ['boats'], words: { zh: '改', en: 'Now {boats}.' } }
		]
	};
	const article = articleOf(edition(corrected, 'en'), { lang: 'en', rest: '', site });
	expect(article).toMatchObject({
		'@type': 'NewsArticle',
		url: `${site}en/`,
		inLanguage: 'en',
		image: `${site}en/social/story.png`,
		isBasedOn: { '@type': 'Article', name: 'An article that does not exist' },
		correction: [{ '@type': 'CorrectionComment', url: `${site}en/data/#c1` }]
	});
	expect(JSON.stringify(article)).not.toMatch(/publisher|[{]boats/);
});

it('gives the files of the data their full addresses', () => {
	const page = { lang: 'zh', rest: 'data/', site } as const;
	const file = { title: 'Facts', mediatype: 'text/csv', bytes: 12, sha256: 'ab' };
	const { distribution } = datasetOf(edition(story, 'zh'), page, [
		{ ...file, path: 'facts.csv' },
		{ ...file, path: '../geo/water.json' }
	]);
	expect(distribution).toMatchObject([
		{ contentUrl: `${site}data/facts.csv`, encodingFormat: 'text/csv' },
		{ contentUrl: `${site}geo/water.json` }
	]);
});

it('leads from the story to a page, past the gallery', () => {
	const page = { lang: 'en', rest: 'charts/a/', site } as const;
	const { itemListElement } = crumbsOf(edition(story, 'en'), page, 'A');
	expect(itemListElement).toMatchObject([
		{ position: 1, item: `${site}en/` },
		{ position: 2, item: `${site}en/charts/` },
		{ position: 3, item: `${site}en/charts/a/`, name: 'A' }
	]);
});

it('writes JSON that no HTML can end', () => {
	const text = jsonLd([{ '@type': 'Thing', name: '</script><!--&' }]);
	expect(text).not.toMatch(/[<>&]/);
	expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><!--&' }] });
});

import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { correctionsFeed } from './correctionsFeed';
import { parseMarkup } from './picture/markup';
import { readStory } from './read';
import { pages } from '../ui/pages';
import { robots, siteMap } from './siteMap';

const story = readStory('tests/fixtures/harbour');
const site = 'https://example.org/port/';

it('names every page once in each edition, with the others', () => {
	const text = siteMap(story, site);
	expect(() => parseMarkup(text.replace(/^<\?xml.*\?>/, ''))).not.toThrow();
	const places = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place);
	expect(new Set(places).size).toBe(places.length);
	expect(places).toHaveLength(2 * Object.keys(pages).length);
	expect(places).toEqual(expect.arrayContaining([site, `${site}en/`, `${site}en/data/`]));
	expect(text).toContain(`hreflang="x-default" href="${site}"`);
	expect(robots(site)).toContain(`Sitemap: ${site}sitemap.xml`);
});

it('feeds the corrections, the latest first, each with its place', () => {
	const words = { zh: '<改>', en: '<Changed> & kept' };
	const corrections = ['2031-08', '2031-09-02'].map((date, i) => ({
		id: `c${i}`,
		date,
		facts: ['boats'],
		words
	}));
	const page = { lang: 'en', rest: 'data/', site } as const;
	const text = correctionsFeed(edition({ ...story, corrections }, 'en'), page);
	expect([...text.matchAll(/<updated>([^<]+)/g)].map(([, at]) => at)).toEqual([
		`${story.credits.updated}T00:00:00Z`,
		'2031-09-02T00:00:00Z',
		'2031-08-01T00:00:00Z'
	]);
	expect(text).toContain('&lt;Changed&gt; &amp; kept');
	expect(text).toContain(`<id>${site}en/corrections.atom</id>`);
	expect(text).toContain(`<link href="${site}en/data/#c1"/>`);
});

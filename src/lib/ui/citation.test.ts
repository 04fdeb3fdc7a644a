import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { citationOf, fillCitation, undatedCitation } from './citation';

const story = { ...readStory('tests/fixtures/harbour'), version: '0123456789' };
const label = { zh: '渔获', en: 'Landings' };
const day = new Date(2031, 7, 5);
const url = 'https://example.org/?fact=a$&b';
const [zh, en] = [edition(story, 'zh'), edition(story, 'en')];

it.each([
	[
		'GB/T 7714 of the Chinese edition',
		citationOf(label, zh),
		`虚港记：渔获[EB/OL]. 版本 0123456789. (2031-07-02)[2031-08-05]. ${url}.`
	],
	[
		'GB/T 7714 of the English one',
		citationOf(label, en, 'gbt'),
		`A Harbour That Is Not There: Landings[EB/OL]. Version 0123456789. (2031-07-02)[2031-08-05]. ${url}.`
	],
	[
		'APA of the English edition',
		citationOf(label, en),
		`A Harbour That Is Not There: Landings (Version 0123456789) [Data story]. (2031, July 2). Retrieved August 5, 2031, from ${url}`
	],
	[
		'APA of the Chinese one, with a translation of its title',
		citationOf(label, zh, 'apa'),
		`虚港记：渔获 [A Harbour That Is Not There: Landings] (Version 0123456789) [Data story]. (2031, July 2). Retrieved August 5, 2031, from ${url}`
	]
])('is %s', (_, open, whole) => {
	expect(fillCitation(open, url, day)).toBe(whole);
});

it('is of the whole story where no label is given', () => {
	expect(citationOf(undefined, zh)).toMatch(/^虚港记\[EB/);
});

it('dates a work as exactly as its date is known', () => {
	const dated = (updated: string) =>
		citationOf(undefined, edition({ ...story, credits: { ...story.credits, updated } }, 'en'));
	expect(dated('2031')).toContain('(2031).');
	expect(dated('2031-07')).toContain('(2031, July).');
});

it.each(['gbt', 'apa'] as const)('leaves the day open in %s where nobody knows it', (style) => {
	const text = undatedCitation(citationOf(label, en, style), url);
	expect(text).toContain('……');
	expect(text).toContain(url);
	expect(text).not.toMatch(/[{}]/);
});

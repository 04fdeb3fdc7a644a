import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { citationOf, fillCitation } from './citation';

const story = { ...readStory('tests/fixtures/harbour'), version: '0123456789' };
const day = new Date(2031, 7, 5);
const url = 'https://example.org/?fact=a$&b';

it('is GB/T 7714 in Chinese', () => {
	const open = citationOf('渔获', edition(story, 'zh'));
	expect(fillCitation(open, url, day, 'zh')).toBe(
		`虚港记：渔获[EB/OL]. 版本 0123456789. (2031-07-02)[2031-08-05]. ${url}.`
	);
});

it('is APA in English', () => {
	const open = citationOf('Landings', edition(story, 'en'));
	expect(fillCitation(open, url, day, 'en')).toBe(
		`A Harbour That Is Not There: Landings (Version 0123456789) [Data story]. (2031, July 2). Retrieved August 5, 2031, from ${url}`
	);
});

it('is of the whole story where no label is given', () => {
	expect(citationOf('', edition(story, 'zh'))).toMatch(/^虚港记\[EB/);
});

it('dates a work as exactly as its date is known', () => {
	const dated = (updated: string) =>
		citationOf('x', edition({ ...story, credits: { ...story.credits, updated } }, 'en'));
	expect(dated('2031')).toContain('(2031).');
	expect(dated('2031-07')).toContain('(2031, July).');
});

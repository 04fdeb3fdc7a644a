import { expect, it } from 'vitest';
import type { Name, Story, Words } from '../model/types';
import { readStory } from '../server/read';
import { edition } from './edition';
import { firstMentions, proseWithOriginals } from './originals';

const name = (zh: string, en: string, kind: Name['kind'] = 'company'): Name => ({ zh, en, kind });
const names = {
	jia: name('甲厂', 'Jia Works'),
	yi: name('乙院', 'the Yi Institute', 'body'),
	lake: name('丙湖', 'Bing Lake', 'place'),
	cmo: name('CMO', 'CMO', 'term')
};
const words = (en: string): Words => ({ zh: '字', en });

it('a name is first mentioned in one text, in the order of the page', () => {
	const texts = [words('{@jia} by {@lake}'), words('{@yi} and {@jia}'), words('{@cmo}')];
	const firsts = firstMentions(texts, names);
	expect(texts.map((text) => [...firsts.get(text)!])).toEqual([['jia'], ['yi'], []]);
});

const base = readStory('tests/fixtures/harbour');
function storyOf(...texts: Words[]): Story {
	const [chapter] = base.chapters;
	const [step] = chapter!.steps;
	return {
		...base,
		names,
		chapters: [{ ...chapter!, steps: texts.map((text) => ({ ...step!, words: text })) }]
	};
}
const shown = (story: Story, text: Words) =>
	proseWithOriginals(text, edition(story, 'en'))
		.map(({ text }) => text)
		.join('');

it('the Chinese follows the first mention alone, after a possessive', () => {
	const first = words('{@jia}’s yard: {@jia} builds, at “{@yi}”.');
	const second = words('{@jia} again, by {@lake}, a {@cmo}.');
	const story = storyOf(first, second);
	expect(shown(story, first)).toBe(
		'Jia Works’s (甲厂) yard: Jia Works builds, at “the Yi Institute” (乙院).'
	);
	expect(shown(story, second)).toBe('Jia Works again, by Bing Lake, a CMO.');
});

it('at the end of a text, and twice alike', () => {
	const text = words('See {@jia}');
	const story = storyOf(text);
	expect(shown(story, text)).toBe('See Jia Works (甲厂)');
	expect(shown(story, text)).toBe('See Jia Works (甲厂)');
});

it('Chinese prose and words from elsewhere are left alone', () => {
	const text = words('{@jia}');
	const story = storyOf(text);
	expect(proseWithOriginals(text, edition(story, 'zh'))).toEqual([{ kind: 'text', text: '字' }]);
	expect(shown(story, words('{@jia}'))).toBe('Jia Works');
});

it('Chinese that English words quote stands by itself', () => {
	const text = words('It is 乙厂 later.');
	expect(proseWithOriginals(text, edition(storyOf(words('{@jia}')), 'en'))).toEqual([
		{ kind: 'text', text: 'It is ' },
		{ kind: 'original', text: '乙厂' },
		{ kind: 'text', text: ' later.' }
	]);
});

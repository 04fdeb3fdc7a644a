import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { langs } from '../i18n/locale';
import { readStory } from '../server/read';
import { sourcesOf } from './sources';

const story = readStory('tests/fixtures/harbour');
const [zh, en] = langs.map((lang) => sourcesOf(edition(story, lang)).entries);
const heads = (entry: { lines: { head: string; text: string }[] } | undefined) =>
	Object.fromEntries(entry?.lines.map(({ head, text }) => [head, text]) ?? []);

it('has every fact, event and name, each with whole words', () => {
	const { facts, events } = story.ledger;
	const keys = [
		...Object.keys(facts),
		...Object.keys(events),
		...Object.keys(story.names).map((id) => `@${id}`)
	];
	for (const lang of langs) {
		const { entries } = sourcesOf(edition(story, lang));
		expect(Object.keys(entries)).toEqual(keys);
		expect(JSON.stringify(entries)).not.toMatch(/undefined|NaN|\{(?!"|date\}|day\}|url\})/);
	}
});

it('a derived figure tells its formula, its qualifier and its year', () => {
	expect(zh!['landings.before']).toMatchObject({ value: '约4,000万克朗' });
	expect(heads(zh!['landings.before'])).toMatchObject({
		如何推算: '4,800万克朗 ÷ (1 + 20%) = 4,000万克朗',
		限定: story.interface['explain-derived'].zh
	});
	expect(heads(en!.landings)).toHaveProperty('As the source words it');
});

it('an event has its whole date, a name its other language and its gloss', () => {
	expect(en!['quay-opened']?.value).toBe('4 May 2031');
	expect(en!['@neverhaven']).toMatchObject({
		title: 'Neverhaven Fish Park',
		value: '虚港渔业园',
		valueLang: 'zh-Hans',
		text: 'a fictional park',
		lines: []
	});
});

it('what the source contradicts and what was corrected stands with the figure concerned', () => {
	const [id] = Object.keys(story.ledger.facts);
	const spoiled = {
		...story,
		corrections: [
			{ id: 'c', date: '2031-08-01', facts: [id!], words: { zh: '改了。', en: 'Put right.' } }
		],
		ledger: {
			...story.ledger,
			conflicts: [{ id: 'x', words: { zh: `{${id}}不一`, en: 'At odds.' }, source: [] }]
		}
	};
	const lines = heads(sourcesOf(edition(spoiled, 'en')).entries[id!]);
	expect(lines).toMatchObject({
		'Where the source contradicts itself': 'At odds.',
		'Corrections 2031-08-01': 'Put right.'
	});
	const others = heads(
		sourcesOf(edition(spoiled, 'en')).entries[Object.keys(story.ledger.facts)[1]!]
	);
	expect(others).not.toHaveProperty('Corrections 2031-08-01');
});

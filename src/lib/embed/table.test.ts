import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { langs } from '../i18n/locale';
import { readStory } from '../server/read';
import { columns, tableOf, unitOf } from './table';

const story = readStory('tests/fixtures/harbour');
const [zh, en] = langs.map((lang) => edition(story, lang));

/** The rows of a chart by their ids, each as a record of its columns. */
function rows(id: string, words = en!) {
	const names = Object.keys(columns);
	return tableOf(story.charts[id]!, words)
		.slice(1)
		.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

it('has a row for every figure, with qualifier, unit, period, scope, source and derivation', () => {
	const derived = Object.keys(story.charts)
		.flatMap((id) => rows(id))
		.find(({ derivation }) => derivation);
	expect(derived).toMatchObject({ kind: 'figure', qualifier: 'derived' });
	expect(typeof derived!['value']).toBe('number');
	for (const key of ['label', 'unit', 'period', 'scope', 'source', 'worded']) {
		expect(derived![key], key).toEqual(expect.stringMatching(/\S/));
	}
});

it('gives the heading of the source as it is written there', () => {
	const { sections } = story.ledger;
	for (const { id, source } of rows('dates')) {
		const { section } = story.ledger.events[id as string]!.source[0]!;
		expect(source).toContain(sections.find((one) => one.id === section)!.heading.zh);
	}
});

it('has the same columns for every chart, headed in the language of the edition', () => {
	for (const words of [zh!, en!]) {
		const heads = Object.values(columns).map((key) => words.say(key));
		expect(new Set(heads).size).toBe(heads.length);
		for (const chart of Object.values(story.charts)) {
			const [head, ...body] = tableOf(chart, words);
			expect(head).toEqual(heads);
			expect(body.length).toBeGreaterThan(0);
			for (const row of body) {
				expect(row).toHaveLength(heads.length);
				expect(row.join()).not.toMatch(/undefined|NaN|\[object|\{/);
			}
		}
	}
});

it('names units by what one of them is', () => {
	const units = { y: { kind: 'money', scale: 1e8, zh: '元', en: 'CN¥' } } as const;
	const ledger = { ...story.ledger, units: { ...story.ledger.units, ...units } };
	const said = langs.map((lang) => unitOf('y', edition({ ...story, ledger }, lang)));
	expect(said).toEqual(['亿元', 'CN¥100 million']);
	expect(Object.keys(story.ledger.units).map((unit) => unitOf(unit, en!))).not.toContain('');
});

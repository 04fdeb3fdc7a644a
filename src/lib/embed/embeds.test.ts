import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { correctionsOf, embedOf, embedsOf, stepOf } from './embeds';

const story = readStory('tests/fixtures/harbour');

it('has every chart, and the views that the data names', () => {
	expect(embedsOf(story).map(({ id }) => id)).toEqual([...Object.keys(story.charts), 'map-quays']);
});

it('leads to the first step that shows it, or to the story', () => {
	expect(stepOf(story, embedOf(story, 'moorings'))).toBe('moorings');
	expect(stepOf(story, embedOf(story, 'map-quays'))).not.toBe('');
	expect(stepOf({ chapters: [] }, embedOf(story, 'map-quays'))).toBe('');
});

it('shows a correction of a figure that it derives from, and none of others', () => {
	const chart = embedOf(story, 'income');
	if (chart.kind !== 'chart' || chart.of.type !== 'growth') throw new Error('another chart');
	const { base, growth } = chart.of;
	const parts = story.ledger.facts[base]!.derivation!.of;
	const [other] = Object.keys(story.ledger.facts).filter(
		(id) => ![base, growth, ...parts].includes(id)
	);
	const correction = (id: string, fact: string) => ({
		id,
		date: '2031-07-02',
		facts: [fact],
		words: { zh: '更正', en: 'corrected' }
	});
	const corrected = {
		...story,
		corrections: [correction('a', parts[0]!), correction('b', other!)]
	};
	expect(correctionsOf(chart, edition(corrected, 'en')).map(({ id }) => id)).toEqual(['a']);
});

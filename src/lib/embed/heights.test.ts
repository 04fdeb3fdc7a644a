import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { embedsOf } from './embeds';
import { heightOf, heightsOf } from './heights';

const story = readStory('tests/fixtures/harbour');

it('has a height for every width, and one that holds at all of them', () => {
	for (const lang of ['zh', 'en'] as const) {
		const words = edition(story, lang);
		for (const embed of embedsOf(story)) {
			const heights = heightsOf(embed, words);
			const widths = heights.map(([width]) => width);
			expect(widths[0]).toBe(280);
			expect(widths).toEqual(widths.toSorted((a, b) => a - b));
			expect(heightOf(embed, words)).toBe(Math.max(...heights.map(([, height]) => height)));
			expect(heightOf(embed, words)).toBeLessThan(800);
		}
	}
});

it('makes room for a correction, and little for a notice', () => {
	const [embed] = embedsOf(story);
	if (embed?.kind !== 'chart') throw new Error('no chart');
	const words = { zh: '数字更正了。', en: 'A figure was corrected.' };
	const facts = Object.keys(story.ledger.facts);
	const corrections = [{ id: 'one', date: '2031-07-02', facts, words }];
	const plain = heightOf(embed, edition({ ...story, corrections: [] }, 'en'));
	expect(heightOf(embed, edition({ ...story, corrections }, 'en'))).toBeGreaterThan(plain);
	const withdrawn = { ...embed, of: { ...embed.of, withdrawn: { date: '2031-07-02', words } } };
	expect(heightOf(withdrawn, edition({ ...story, corrections: [] }, 'en'))).toBeLessThan(plain / 2);
});

import { expect, test } from 'vitest';
import { edition } from '../../i18n/edition';
import type { LollipopsChart } from '../../model/types';
import { readStory } from '../../server/read';
import { lollipopsSeries, lollipopsSummary } from './series';

const story = readStory('tests/fixtures/harbour');
const chart = story.charts.costs as LollipopsChart;
const [zh, en] = [edition(story, 'zh'), edition(story, 'en')];

test('each band is ranked, a threshold once for each that is over it', () => {
	const [costs] = lollipopsSeries(chart, en).bands;
	expect(costs?.rows.map(({ value, edge, name }) => [value, edge, name[0]?.text])).toEqual([
		[30, 'closed', 'North quay'],
		[4.5, 'open', 'Pier 7'],
		[4.5, 'open', 'East pier']
	]);
});

test('states light rows and counts', () => {
	const { bands, counts } = lollipopsSeries(chart, en);
	expect(bands.map(({ rows }) => rows.map(({ steps }) => steps))).toEqual([[[1], [1], [1]], [[2]]]);
	expect(counts.map(({ value, high, steps }) => [value, high, steps])).toEqual([[1, 2, [2]]]);
});

test('an axis names its unit once, where all is of one scale', () => {
	expect(lollipopsSeries(chart, en).ticks([0, 10, 20])).toEqual(['0', '10', 'kr 20 million']);
	expect(lollipopsSeries(chart, zh).ticks([0, 10, 20])).toEqual(['0', '1,000', '2,000万克朗']);
	expect(lollipopsSeries(chart, en).ticks([0, 0.5, 1])).toEqual([
		'0',
		'kr 500,000',
		'kr 1 million'
	]);
});

test('the summary says of whom a threshold is said, and why nothing is summed', () => {
	const text = lollipopsSummary(chart, en);
	expect(text).toContain('Pier 7 and East pier (Costs, old piers): more than kr 4.5 million each.');
	expect(text).toContain('Costs are not to be set off against income.');
});

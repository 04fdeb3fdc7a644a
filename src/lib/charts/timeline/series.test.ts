import { expect, test } from 'vitest';
import { edition } from '../../i18n/edition';
import type { TimelineChart } from '../../model/types';
import { readStory } from '../../server/read';
import { timelineEvents, timelineSeries, timelineSummary } from './series';

const story = readStory('tests/fixtures/harbour');
const chart = story.charts.dates as TimelineChart;
const en = edition(story, 'en');

test('events come in the order of time, with the words of the ledger where they have none', () => {
	const { entries } = timelineSeries(chart, en);
	expect(entries.map(({ date, label }) => `${date} ${label[0]?.text}`)).toEqual([
		'2029 Charter',
		'Sep 2030 The channel is dredged',
		'Since Nov 2030 Night shifts',
		'Feb–May 2031* The fishing season',
		'4 May 2031* The north quay opens'
	]);
});

test('only the kinds of marks that there are are explained', () => {
	expect(timelineSeries(chart, en).keys.map(({ kind }) => kind)).toEqual([
		'day',
		'month',
		'year',
		'span',
		'open'
	]);
	const one = { ...chart, events: [{ event: 'chartered' }] };
	expect(timelineSeries(one, en).keys.map(({ kind }) => kind)).toEqual(['year']);
});

test('the summary has every date', () => {
	expect(timelineSummary(chart, en)).toContain('since November 2030: Night shifts.');
});

test('the story’s timeline holds every dated event of its ledger', () => {
	const { charts, ledger } = readStory('data');
	const shown = Object.values(charts).flatMap((one) =>
		one.type === 'timeline' ? timelineEvents(one) : []
	);
	expect(shown.toSorted()).toEqual(Object.keys(ledger.events).toSorted());
});

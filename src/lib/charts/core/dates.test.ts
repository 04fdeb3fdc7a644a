import { describe, expect, it, test } from 'vitest';
import { edition } from '../../i18n/edition';
import { readStory } from '../../server/read';
import { dayNumber, daysOf, eventOf, readMoment, wordMoment } from './dates';

test('a date is as long as it is known', () => {
	expect(dayNumber(1970)).toBe(0);
	const long = (text: string) => daysOf(text)[1] - daysOf(text)[0];
	expect([long('2024'), long('2023-02'), long('2024-08-25')]).toEqual([366, 28, 1]);
	expect(daysOf('0050')[0]).toBeLessThan(daysOf('0051')[0]);
});

describe('events of the ledger', () => {
	const ed = edition(readStory('tests/fixtures/harbour'), 'en');
	const precision = (id: string) => readMoment(ed, id).precision;

	it('say how exactly they are dated', () => {
		expect(['quay-built', 'dredging', 'chartered', 'season', 'night-shift'].map(precision)).toEqual(
			['day', 'month', 'year', 'span', 'open']
		);
	});

	it('last from their first day to their last', () => {
		const { from, to } = readMoment(ed, 'season');
		expect([from, to]).toEqual([daysOf('2031-02')[0], daysOf('2031-05')[1]]);
		const open = readMoment(ed, 'night-shift');
		expect(open.to).toBe(open.from);
	});

	it('mark a year that was inferred', () => {
		expect(readMoment(ed, 'quay-built').date).toBe('30 Apr 2031*');
		expect(wordMoment(ed, 'quay-built')).toBe('30 April 2031 (year inferred)');
		expect(readMoment(ed, 'dredging').date).toBe('Sep 2030');
	});

	it('are missed by name', () => {
		expect(() => eventOf(ed, 'constructor')).toThrow('no event "constructor"');
	});
});

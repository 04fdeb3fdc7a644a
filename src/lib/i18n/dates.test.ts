import { describe, expect, it } from 'vitest';
import type { Event, Period } from '../model/types';
import { datetimeOf, formatDate, formatEventDate, formatPeriod, formatSpan } from './dates';

describe('formatDate', () => {
	it.each([
		['2024-08-25', '2024年8月25日', '25 August 2024', '8月25日', '25 August'],
		['2022-06', '2022年6月', 'June 2022', '6月', 'June'],
		['2023', '2023年', '2023', '2023年', '2023']
	])('%s', (date, zh, en, zhShort, enShort) => {
		expect(formatDate(date, 'zh')).toBe(zh);
		expect(formatDate(date, 'en')).toBe(en);
		expect(formatDate(date, 'zh', false)).toBe(zhShort);
		expect(formatDate(date, 'en', false)).toBe(enShort);
	});
});

describe('formatSpan', () => {
	it.each([
		['2024-01', '2024-10', '2024年1至10月', 'January–October 2024'],
		['2024-01', '2024-06', '2024年上半年', 'first half of 2024'],
		['2024-07', '2024-12', '2024年下半年', 'second half of 2024'],
		['2023-09', '2024-02', '2023年9月至2024年2月', 'September 2023 to February 2024'],
		['2024-08-02', '2024-08-25', '2024年8月2日至25日', '2–25 August 2024'],
		['2024-07-30', '2024-08-02', '2024年7月30日至8月2日', '30 July to 2 August 2024'],
		['2022', '2023', '2022年至2023年', '2022 to 2023'],
		['2023', undefined, '2023年以来', 'since 2023'],
		['2024-09', undefined, '2024年9月以来', 'since September 2024']
	])('%s to %s', (from, to, zh, en) => {
		expect(formatSpan(from, to, 'zh')).toBe(zh);
		expect(formatSpan(from, to, 'en')).toBe(en);
	});

	it('leaves the year out where it is asked to', () => {
		expect(formatSpan('2024-01', '2024-10', 'zh', false)).toBe('1至10月');
		expect(formatSpan('2024-01', '2024-10', 'en', false)).toBe('January–October');
		expect(formatSpan('2024-01', '2024-06', 'zh', false)).toBe('上半年');
		expect(formatSpan('2024-09', undefined, 'en', false)).toBe('since September');
		expect(formatSpan('2024-08-02', '2024-08-25', 'en', false)).toBe('2–25 August');
	});
});

describe('formatEventDate', () => {
	const event = (date: Event['date'], inferred: boolean): Event => ({
		id: 'launch',
		label: { zh: '下水', en: 'Launch' },
		date,
		inferred,
		source: [{ section: 'quays', paragraph: 1 }],
		subjects: [],
		facts: []
	});

	it('names the year only where the source does', () => {
		expect(formatEventDate(event('2022-06', false), 'zh', 'short')).toBe('2022年6月');
		expect(formatEventDate(event('2024-08-25', true), 'zh', 'short')).toBe('8月25日');
		expect(formatEventDate(event('2024-08-25', true), 'en', 'full')).toBe('25 August 2024');
	});

	it('words spans, and dates them from their beginning', () => {
		const span = event({ from: '2024-01', to: '2024-10' }, true);
		expect(formatEventDate(span, 'zh', 'short')).toBe('1至10月');
		expect(formatEventDate(span, 'en', 'full')).toBe('January–October 2024');
		expect(datetimeOf(span)).toBe('2024-01');
		expect(datetimeOf(event('2023', false))).toBe('2023');
	});
});

it.each<[Period, string, string]>([
	[{ at: '2023-08', inferred: false }, '2023年8月', 'August 2023'],
	[{ from: '2024-01', to: '2024-06', inferred: true }, '2024年上半年', 'first half of 2024'],
	[{ words: { zh: '近两年', en: 'the past two years' } }, '近两年', 'the past two years']
])('formatPeriod %j', (period, zh, en) => {
	expect(formatPeriod(period, 'zh')).toBe(zh);
	expect(formatPeriod(period, 'en')).toBe(en);
});

import { describe, expect, it } from 'vitest';
import type { Lang, Qualifier, Unit } from '../model/types';
import { formatAmount } from './amount';
import { qualify } from './qualify';

const yuan: Unit = { kind: 'money', scale: 1e8, zh: '元', en: 'CN¥' };
const share: Unit = { kind: 'percent' };
const person: Unit = { kind: 'count', zh: '人次', en: { one: 'person', other: 'people' } };
const year: Unit = { kind: 'count', zh: '年', en: { one: 'year', other: 'years' } };
const fund: Unit = { kind: 'count', zh: '支', en: { one: 'fund', other: 'funds' } };

function word(unit: Unit, low: number, qualifiers: Qualifier[], lang: Lang, high?: number): string {
	const figure = qualify(formatAmount(unit, low, high, lang), qualifiers, unit, lang);
	return figure.before + figure.number + figure.after;
}

describe('qualify', () => {
	it.each<[Qualifier[], Unit, number, string, string]>([
		[['exact'], yuan, 35, '35亿元', 'CN¥3.5 billion'],
		[['moreThan'], yuan, 50, '超50亿元', 'more than CN¥5 billion'],
		[['atLeast'], share, 60, '60%以上', 'at least 60%'],
		[['nearly'], person, 100, '近100人次', 'nearly 100 people'],
		[['upTo'], yuan, 2, '高达2亿元', 'as much as CN¥200 million'],
		[['upTo'], person, 20, '高达20人次', 'as many as 20 people'],
		[['within'], year, 1, '1年内', 'within 1 year'],
		[['aim'], yuan, 30, '力争30亿元', 'a targeted CN¥3 billion'],
		[['expected'], yuan, 30, '预计30亿元', 'an expected CN¥3 billion'],
		[['derived'], yuan, 120.9, '约120.9亿元', 'about CN¥12.09 billion']
	])('%j', (qualifiers, unit, value, zh, en) => {
		expect(word(unit, value, qualifiers, 'zh')).toBe(zh);
		expect(word(unit, value, qualifiers, 'en')).toBe(en);
	});

	it.each<[Qualifier[], string, string]>([
		[['nearly', 'moreThan'], '近500余人次', 'around 500 people'],
		[['expected', 'moreThan'], '预计超500人次', 'more than 500 people (expected)'],
		[['moreThan', 'expected'], '预计超500人次', 'more than 500 people (expected)'],
		[['aim', 'atLeast'], '力争500人次以上', 'at least 500 people (targeted)'],
		[['derived', 'moreThan'], '约500余人次', 'more than about 500 people']
	])('words all of %j', (qualifiers, zh, en) => {
		expect(word(person, 500, qualifiers, 'zh')).toBe(zh);
		expect(word(person, 500, qualifiers, 'en')).toBe(en);
	});

	it('shows both ends of a range, with what is hoped', () => {
		expect(word(fund, 1, ['aim', 'range'], 'zh', 2)).toBe('力争1至2支');
		expect(word(fund, 1, ['aim', 'range'], 'en', 2)).toBe('a targeted 1–2 funds');
		expect(word(fund, 1, ['range'], 'en', 2)).toBe('1–2 funds');
	});

	it('drops none: each qualifier that needs words changes the wording', () => {
		const silent: Qualifier[] = ['exact', 'range'];
		const loud: Qualifier[] = [
			'atLeast',
			'moreThan',
			'nearly',
			'upTo',
			'within',
			'aim',
			'expected',
			'derived'
		];
		for (const lang of ['zh', 'en'] as const) {
			const bare = word(person, 500, ['exact'], lang);
			for (const a of loud) {
				expect(word(person, 500, [a], lang)).not.toBe(bare);
				for (const b of loud.filter((one) => one !== a))
					expect(word(person, 500, [a, b], lang), `${lang} ${a} ${b}`).not.toBe(
						word(person, 500, [a], lang)
					);
			}
			for (const one of silent) expect(word(person, 500, [one], lang)).toBe(bare);
		}
	});
});

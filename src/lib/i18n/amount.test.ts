import { describe, expect, it } from 'vitest';
import type { Lang, Unit } from '../model/types';
import { formatAmount } from './amount';

const yuan: Unit = { kind: 'money', scale: 1e8, zh: '元', en: 'CN¥' };
const percent: Unit = { kind: 'percent' };
const fund: Unit = { kind: 'count', zh: '支', en: { one: 'fund', other: 'funds' } };
const index: Unit = { kind: 'count', zh: '', en: { one: '', other: '' } };

/** The wording as one string. */
function word(unit: Unit, value: number | [number, number], lang: Lang): string {
	const [low, high] = typeof value === 'number' ? [value, undefined] : value;
	const { sign, number, unit: after } = formatAmount(unit, low, high, lang);
	return sign + number + after;
}

describe('money', () => {
	it.each<[number | [number, number], string, string]>([
		[139.5, '139.5亿元', 'CN¥13.95 billion'],
		[3, '3亿元', 'CN¥300 million'],
		[0.3, '3,000万元', 'CN¥30 million'],
		[0.00005, '5,000元', 'CN¥5,000'],
		[12_000, '1.2万亿元', 'CN¥1.2 trillion'],
		[10, '10亿元', 'CN¥1 billion'],
		[-2, '\u22122亿元', '\u2212CN¥200 million'],
		[[1, 2.5], '1至2.5亿元', 'CN¥100–250 million'],
		[0, '0元', 'CN¥0']
	])('%j', (value, zh, en) => {
		expect(word(yuan, value, 'zh')).toBe(zh);
		expect(word(yuan, value, 'en')).toBe(en);
	});

	it('does not depend on the unit that the ledger keeps it in', () => {
		const thousands: Unit = { ...yuan, scale: 1000 };
		expect(word(thousands, 30_000, 'zh')).toBe('3,000万元');
		expect(word(thousands, 30_000, 'en')).toBe('CN¥30 million');
	});
});

describe('counts', () => {
	it.each<[number | [number, number], string, string]>([
		[1, '1支', '1 fund'],
		[2, '2支', '2 funds'],
		[0, '0支', '0 funds'],
		[1.5, '1.5支', '1.5 funds'],
		[1000, '1,000支', '1,000 funds'],
		[[1, 2], '1至2支', '1–2 funds'],
		[[0, 1], '0至1支', '0–1 fund']
	])('%j', (value, zh, en) => {
		expect(word(fund, value, 'zh')).toBe(zh);
		expect(word(fund, value, 'en')).toBe(en);
	});

	it('has no space where there is no word', () => {
		expect(word(index, 7, 'en')).toBe('7');
		expect(word(index, 7, 'zh')).toBe('7');
	});
});

describe('percentages', () => {
	it.each<[number | [number, number], string, string]>([
		[15.4, '15.4%', '15.4%'],
		[-3.2, '\u22123.2%', '\u22123.2%'],
		[[10, 20], '10%至20%', '10–20%']
	])('%j', (value, zh, en) => {
		expect(word(percent, value, 'zh')).toBe(zh);
		expect(word(percent, value, 'en')).toBe(en);
	});
});

it('gives the number by itself', () => {
	expect(formatAmount(yuan, 139.5, undefined, 'en')).toEqual({
		sign: 'CN¥',
		number: '13.95',
		unit: ' billion'
	});
});

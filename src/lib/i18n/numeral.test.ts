import { expect, test } from 'vitest';
import { numeral } from './numeral';

test('chapter numerals in both languages', () => {
	expect([1, 9, 10, 11, 20, 42].map((n) => numeral(n, 'zh'))).toEqual([
		'一',
		'九',
		'十',
		'十一',
		'二十',
		'四十二'
	]);
	expect([100, 105, 110, 145, 999].map((n) => numeral(n, 'zh'))).toEqual([
		'一百',
		'一百〇五',
		'一百一十',
		'一百四十五',
		'九百九十九'
	]);
	expect(numeral(12, 'en')).toBe('12');
});

import { describe, expect, it } from 'vitest';
import { figuresEn } from './figures-en';

describe('figuresEn', () => {
	it.each([
		['two firms', ['two']],
		['Twenty-five firms', ['Twenty-five']],
		['half of them', ['half']],
		['a dozen', ['dozen']],
		['twice as much', ['twice']],
		['doubled', ['doubled']],
		['tenfold', ['tenfold']],
		['ten-fold', ['ten-fold']],
		['a third', ['third']],
		['the fifth batch', ['fifth']],
		['hundreds of jobs', ['hundreds']],
		['one year', ['one year']],
		['one hundred', ['one hundred']],
		['a quarter', ['a quarter']],
		['13.95 billion', ['13.95', 'billion']],
		['５ firms', ['５']]
	])('finds the figure in %s', (text, figures) => {
		expect(figuresEn(text)).toEqual(figures);
	});

	it.each([
		'one of them',
		'no one',
		'one another',
		'at once',
		'first of all',
		'the first half of the year',
		'half-year revenue',
		'second to none',
		'second-hand',
		'third-party',
		'on the other hand',
		'headquarters',
		'often, tense, weight, stone',
		'both sides',
		'double-chamber bags',
		'per cent',
		'chapter VIII'
	])('finds none in %s', (text) => {
		expect(figuresEn(text)).toEqual([]);
	});
});

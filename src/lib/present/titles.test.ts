import { expect, test } from 'vitest';
import { findSteps } from './titles';

const steps = [
	{ id: 'a', number: 1, titles: ['灯在高处', 'A lamp above'] },
	{ id: 'b', number: 2, titles: ['水湾', 'At the waters'] },
	{ id: 'c', number: 3, titles: ['高处的税', 'Taxes, and 2 more'] },
	{ id: 'd', number: 12, titles: ['归程', 'The way on'] }
];
const found = (typed: string) => findSteps(steps, typed).map(({ id }) => id);

test('a step is found by its number, and by its title in either language', () => {
	expect(found('2')).toEqual(['b', 'c']);
	expect(found('WAT')).toEqual(['b']);
	expect(found('高处')).toEqual(['c', 'a']);
	expect(found('the')).toEqual(['d', 'b']);
	expect(found(' ')).toEqual(['a', 'b', 'c', 'd']);
	expect(found('zzz')).toEqual([]);
});

import { expect, it } from 'vitest';
import { isSpellable, spellCount, spellOrdinal } from './spelled';

it('spells small counts and places in a row', () => {
	expect([1, 2, 10].map((n) => spellCount(n, 'zh'))).toEqual(['一', '两', '十']);
	expect([1, 2, 10].map((n) => spellCount(n, 'en'))).toEqual(['one', 'two', 'ten']);
	expect([2, 5].map((n) => spellOrdinal(n, 'zh'))).toEqual(['第二', '第五']);
	expect([2, 5].map((n) => spellOrdinal(n, 'en'))).toEqual(['second', 'fifth']);
	expect([0, 1, 10, 11, 1.5].map(isSpellable)).toEqual([false, true, true, false, false]);
});

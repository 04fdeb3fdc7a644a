import { expect, it } from 'vitest';
import { fits, ordered } from './rows';

const row = { words: 'boats 30 ships 2031', scope: 'harbour', qualifiers: ['nearly'] };

it('keeps a row that has all words, the scope and the qualifier', () => {
	const wanted = { words: '', scope: '', qualifier: '' };
	expect(fits(row, wanted)).toBe(true);
	expect(fits(row, { ...wanted, words: 'Ships 30' })).toBe(true);
	expect(fits(row, { ...wanted, words: 'ships whales' })).toBe(false);
	expect(fits(row, { ...wanted, scope: 'town' })).toBe(false);
	expect(fits(row, { ...wanted, qualifier: 'nearly' })).toBe(true);
	expect(fits(row, { ...wanted, qualifier: 'exact' })).toBe(false);
});

it('puts rows in an order, numbers by their size, and leaves alike ones where they were', () => {
	const rows = [
		{ label: 'b', period: '2024 10' },
		{ label: 'a', period: '2024 9' },
		{ label: 'c', period: '2024 9' }
	];
	const labels = (order: string) => ordered(rows, order, 'en').map(({ label }) => label);
	expect(labels('ledger')).toEqual(['b', 'a', 'c']);
	expect(labels('label')).toEqual(['a', 'b', 'c']);
	expect(labels('period')).toEqual(['a', 'c', 'b']);
});

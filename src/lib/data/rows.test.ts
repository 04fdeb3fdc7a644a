import { expect, it } from 'vitest';
import { fits, ordered, placeOf } from './rows';

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

it.each([
	['ledger', 'bacd'],
	['source', 'acdb'],
	['label', 'abcd'],
	['period', 'cadb'],
	['value', 'dacb']
])('puts rows in the order of the %s, and leaves alike ones where they were', (order, labels) => {
	const rows = [
		{ label: 'b', place: 9, from: '', unit: 'ship', value: 900 },
		{ label: 'a', place: 1, from: '2024-10', unit: 'crown', value: 20 },
		{ label: 'c', place: 1, from: '2024', unit: 'crown', value: 3 },
		{ label: 'd', place: 2, from: '2024-10', unit: 'crown', value: 100 }
	];
	const sorted = ordered(rows, order, 'en').map(({ label }) => label);
	expect(sorted.join('')).toBe(labels);
});

it('places an entry by its section, then by its paragraph', () => {
	const heading = { zh: '节', en: 'part' };
	const sections = [
		{ id: 'one', heading, paragraphs: 12 },
		{ id: 'two', heading, paragraphs: 3 }
	];
	const at = (section: string, paragraph: number) => placeOf([{ section, paragraph }], sections);
	expect(at('one', 2)).toBeLessThan(at('one', 12));
	expect(at('one', 12)).toBeLessThan(at('two', 1));
});

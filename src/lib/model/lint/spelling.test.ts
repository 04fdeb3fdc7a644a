import { expect, it } from 'vitest';
import type { Name } from '../types';
import { isShortFor, spellingSlips } from './spelling';

const names = Object.entries<Name>({
	loft: { zh: '北岸织网坊', en: 'Netherby Loft', kind: 'company' },
	keeper: { zh: '方守港', en: 'Fang Shougang', kind: 'person' },
	rule: { zh: '“随到随靠”', en: '“come and moor”', kind: 'programme' },
	rope: { zh: '缆绳', en: 'rope', kind: 'product' }
});
const found = (text: string, lang: 'zh' | 'en', references = true) =>
	spellingSlips(text, names, lang, references).map((slip) => slip.found);

it.each([
	['zh', '去北岸织网坊看看', ['北岸织网坊']],
	['zh', '去南岸织网坊看看', ['南岸织网坊']],
	['zh', '由方首港接待', ['方首港']],
	['zh', '实行“随到随靠”', ['“随到随靠”']],
	['zh', '原文作“北岸织网坊”，缆绳另算', []],
	['zh', '方言里的港口', []],
	['en', 'at Netherby Loft', ['Netherby Loft']],
	['en', 'at Netherbie', []],
	['en', 'at Nethrby', ['Nethrby']],
	['en', 'Shougan says', ['Shougan']],
	['en', 'by Netherby, as Fang Shougang’s “Netherbi” says, rope in hand', ['Fang Shougang']]
] as const)('names in %s: %s', (lang, text, slips) => {
	expect(found(text, lang)).toEqual(slips);
});

it('where no reference can stand, only a wrong spelling is a slip', () => {
	expect(found('北岸织网坊与南岸织网坊', 'zh', false)).toEqual(['南岸织网坊']);
});

it.each([
	['Netherby', true],
	['Neth. Loft', true],
	['netherby loft', true],
	['Nether Barn', false],
	['Loft Netherby', false]
])('whether %s is short for Netherby Loft: %s', (label, is) => {
	expect(isShortFor(label, 'Netherby Loft')).toBe(is);
});

it('takes a sign for its word', () => {
	expect(isShortFor('Netherby Rope & Sail', 'Netherby Rope and Sailcloth')).toBe(true);
	expect(isShortFor('Netherby & Loft', 'Netherby Loft')).toBe(false);
});

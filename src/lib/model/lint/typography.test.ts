import { describe, expect, it } from 'vitest';
import { punctuationSlips } from './punctuation';
import { withoutReferences } from './slip';
import { spacingSlips } from './spacing';

const slips = (text: string, lang: 'zh' | 'en') => {
	const bare = withoutReferences(text);
	return [...punctuationSlips(bare, lang), ...spacingSlips(bare, lang)].map(({ says }) => says);
};

describe('slips in Chinese', () => {
	it.each([
		['港口,码头', 'write ，'],
		['有{boats}:都在', 'write ：'],
		['码头（新)', 'write ）'],
		['开了.', 'write 。'],
		['等等...', 'write ……'],
		['等…', 'write ……'],
		['港—湾', 'write ——'],
		['Ａ类', 'full-width'],
		['叫作"港"', 'straight'],
		['用 GPS 定位', 'typed space'],
		['有 {boats}', 'typed space'],
		['港\u3000湾', 'typed space']
	])('finds one in %s', (text, says) => {
		expect(slips(text, 'zh')).toContainEqual(expect.stringContaining(says));
	});

	it.each([
		'用GPS定位（WGS 84）。',
		'据《虚港 实记》，地名：GeoNames（CC BY 4.0）',
		'{n}公里——不远……',
		'GSHHG／WDBII，Wessel & Smith（LGPL）',
		'“渔船+码头”、EPC+O、1,000，3.5'
	])('finds none in %s', (text) => {
		expect(slips(text, 'zh')).toEqual([]);
	});
});

describe('slips in English', () => {
	it.each([
		['piers，boats', 'Chinese punctuation'],
		["the harbour's", 'straight'],
		['boats ...', 'ellipsis'],
		['a pier - long', 'dash'],
		['piers,boats', 'wants a space'],
		['two  spaces', 'more than one'],
		['boats , piers', 'before or within']
	])('finds one in %s', (text, says) => {
		expect(slips(text, 'en')).toContainEqual(expect.stringContaining(says));
	});

	it.each(['Loading …', '“Pier 7”, as {name}’s 陈渔 (Chen Yu) says: a co-op – or two; 1,000'])(
		'finds none in %s',
		(text) => {
			expect(slips(text, 'en')).toEqual([]);
		}
	);
});

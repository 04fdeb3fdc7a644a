import { expect, it } from 'vitest';
import type { Name } from '../types';
import { articleSlips } from './articles';

const names: Record<string, Name> = {
	inlet: { zh: '湾', en: '“inner inlet”', kind: 'place' },
	quay: { zh: '岸', en: 'quay', kind: 'place' },
	unit: { zh: '队', en: 'unit', kind: 'body' }
};

it.each([
	['a {@inlet}', ['a “inner inlet”']],
	['An {@quay}', ['An quay']],
	['an {@inlet}, a {@quay}, a {@unit}, the {@inlet} of a {@nobody}', []]
])('%s', (text, slips) => {
	expect(articleSlips(text, names).map(({ found }) => found)).toEqual(slips);
});

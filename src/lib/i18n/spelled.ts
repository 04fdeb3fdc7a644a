import type { Lang } from '../model/types';

const counts: Record<Lang, readonly string[]> = {
	zh: ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
	en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
};
const ordinals: readonly string[] = [
	...['', 'first', 'second', 'third', 'fourth', 'fifth'],
	...['sixth', 'seventh', 'eighth', 'ninth', 'tenth']
];

/** Whether a value is one that prose spells out: a whole number from 1 to 10. */
export const isSpellable = (value: number): boolean =>
	Number.isInteger(value) && value >= 1 && value <= 10;

/** A small count in words, as it stands before its unit: `两`, `two`. @param value from 1 to 10 */
export const spellCount = (value: number, lang: Lang): string => counts[lang][value] ?? `${value}`;

/** A place in a row, in words: `第二`, `second`. @param value from 1 to 10 */
export const spellOrdinal = (value: number, lang: Lang): string =>
	lang === 'zh'
		? `第${value === 2 ? '二' : spellCount(value, 'zh')}`
		: (ordinals[value] ?? `${value}th`);

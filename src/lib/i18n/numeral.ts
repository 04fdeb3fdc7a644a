import type { Lang } from '../model/types';

const digits = '〇一二三四五六七八九';

/**
 * The number of a chapter, for display: `三`, `十二`, `3`.
 * @param n from 1 to 99
 */
export function numeral(n: number, lang: Lang): string {
	if (lang === 'en') return String(n);
	const [tens, ones] = [Math.floor(n / 10), n % 10];
	return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

import type { Lang } from '../model/types';

const digits = '〇一二三四五六七八九';

/**
 * The number of a chapter, for display: `三`, `十二`, `一百〇五`, `3`.
 * @param n from 1 to 999
 */
export function numeral(n: number, lang: Lang): string {
	if (lang === 'en') return String(n);
	const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
	const before = hundreds > 0 ? `${digits[hundreds]}百` : '';
	const last = ones > 0 ? digits[ones] : '';
	if (tens === 0) return `${before}${before && last && '〇'}${last}`;
	return `${before}${tens > 1 || before ? digits[tens] : ''}十${last}`;
}

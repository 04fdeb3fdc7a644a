import type { Lang } from '../model/types';
import { months } from './dates';

const shortened = (month: string) => month.slice(0, 3);
const pattern = new RegExp(`\\b(?:${months.join('|')})\\b`, 'g');

/** A date's wording for a place with little room: `Since Aug 2024`; Chinese dates are short as they are. */
export function briefDate(text: string, lang: Lang): string {
	if (lang === 'zh') return text;
	const brief = text.replace(pattern, shortened);
	return brief.charAt(0).toUpperCase() + brief.slice(1);
}

/** A month or, without one, a year below an axis: `8月`, `Aug`, `2024年`, `2024`. @param month from 1 */
export function formatTick(year: number, month: number | undefined, lang: Lang): string {
	if (month === undefined) return lang === 'zh' ? `${year}年` : `${year}`;
	return lang === 'zh' ? `${month}月` : shortened(months[month - 1] ?? '');
}

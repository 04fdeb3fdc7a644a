import type { Lang } from '../model/types';

const months =
	/\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** A date's wording for a place with little room: `Since Aug 2024`; Chinese dates are short as they are. */
export function briefDate(text: string, lang: Lang): string {
	if (lang === 'zh') return text;
	const brief = text.replace(months, (name) => name.slice(0, 3));
	return brief.charAt(0).toUpperCase() + brief.slice(1);
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A month or, without one, a year below an axis: `8月`, `Aug`, `2024年`, `2024`. @param month from 1 */
export function formatTick(year: number, month: number | undefined, lang: Lang): string {
	if (month === undefined) return lang === 'zh' ? `${year}年` : `${year}`;
	return lang === 'zh' ? `${month}月` : (monthNames[month - 1] ?? '');
}

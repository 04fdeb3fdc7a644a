import type { Event, Lang, Period } from '../model/types';

/** Year, month and day of `2024`, `2024-08`, `2024-08-25`. */
type Parts = readonly [year: number, month: number | undefined, day: number | undefined];

/** The months in English, in order. */
export const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

function parts(text: string): Parts {
	const [year = 0, month, day] = text.split('-').map(Number);
	return [year, month, day];
}

const monthEn = (month: number) => months[month - 1] ?? '';

function dateZh([year, month, day]: Parts, withYear: boolean): string {
	if (month === undefined) return `${year}年`;
	return `${withYear ? `${year}年` : ''}${month}月${day === undefined ? '' : `${day}日`}`;
}

function dateEn([year, month, day]: Parts, withYear: boolean): string {
	if (month === undefined) return `${year}`;
	const text = day === undefined ? monthEn(month) : `${day} ${monthEn(month)}`;
	return withYear ? `${text} ${year}` : text;
}

/** A date as the edition writes it: `8月25日`, `25 August 2024`. A year alone always shows. */
export function formatDate(text: string, lang: Lang, withYear = true): string {
	return lang === 'zh' ? dateZh(parts(text), withYear) : dateEn(parts(text), withYear);
}

function spanZh(from: Parts, to: Parts, withYear: boolean): string {
	const [year, month, day] = to;
	if (year !== from[0]) return `${dateZh(from, true)}至${dateZh(to, true)}`;
	if (from[2] !== undefined && day !== undefined && from[1] === month)
		return `${dateZh(from, withYear)}至${day}日`;
	if (from[2] === undefined && day === undefined && from[1] !== undefined && month !== undefined)
		return `${withYear ? `${year}年` : ''}${from[1]}至${month}月`;
	return `${dateZh(from, withYear)}至${dateZh(to, false)}`;
}

function spanEn(from: Parts, to: Parts, withYear: boolean): string {
	const [year, month, day] = to;
	if (year !== from[0]) return `${dateEn(from, true)} to ${dateEn(to, true)}`;
	if (from[2] !== undefined && day !== undefined && from[1] === month)
		return `${from[2]}–${dateEn(to, withYear)}`;
	const dash = from[2] === undefined && day === undefined ? '–' : ' to ';
	return `${dateEn(from, false)}${dash}${dateEn(to, withYear)}`;
}

/** The halves of a year by the months that they begin and end with. */
const halves: Record<string, Record<Lang, string>> = {
	'1-6': { zh: '上半年', en: 'first half' },
	'7-12': { zh: '下半年', en: 'second half' }
};

/**
 * A span as the edition writes it: `2024年1至10月`, `January–October 2024`, `2024年上半年`;
 * without an end `2023年以来`, `since 2023`.
 */
export function formatSpan(
	from: string,
	to: string | undefined,
	lang: Lang,
	withYear = true
): string {
	if (to === undefined) {
		const start = formatDate(from, lang, withYear);
		return lang === 'zh' ? `${start}以来` : `since ${start}`;
	}
	const [first, last] = [parts(from), parts(to)];
	const half = halves[`${first[1]}-${last[1]}`];
	if (half && first[0] === last[0] && first[2] === undefined && last[2] === undefined) {
		if (!withYear) return half[lang];
		return lang === 'zh' ? `${first[0]}年${half.zh}` : `${half.en} of ${first[0]}`;
	}
	return lang === 'zh' ? spanZh(first, last, withYear) : spanEn(first, last, withYear);
}

/** An event's date; the year shows where the source names it, and always in `full`. */
export function formatEventDate(event: Event, lang: Lang, style: 'short' | 'full'): string {
	const withYear = style === 'full' || !event.inferred;
	return typeof event.date === 'string'
		? formatDate(event.date, lang, withYear)
		: formatSpan(event.date.from, event.date.to, lang, withYear);
}

/** The value of `<time datetime>`; the beginning of a span. */
export function datetimeOf(event: Event): string {
	return typeof event.date === 'string' ? event.date : event.date.from;
}

/** A fact's period with its year, without the mark of an inferred one. */
export function formatPeriod(period: Period, lang: Lang): string {
	if ('words' in period) return period.words[lang];
	return 'at' in period ? formatDate(period.at, lang) : formatSpan(period.from, period.to, lang);
}

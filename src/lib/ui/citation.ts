import { formatDate } from '../i18n/dates';
import type { Edition } from '../i18n/edition';
import type { Lang } from '../model/types';

/**
 * A citation of one entry of the story, with `{date}` (of access) and `{url}` left open.
 * Chinese after GB/T 7714—2015 for electronic resources, English after APA 7; both begin with the title,
 * as works do that name no author.
 * The version is the digest of the story's data. @param label what is cited; empty for the whole story
 */
export function citationOf(label: string, edition: Edition): string {
	const { title, credits, version } = edition.story;
	const name = edition.plain(edition.t(title));
	const zh = edition.lang === 'zh';
	const work = label ? `${name}${zh ? '：' : ': '}${label}` : name;
	if (zh) {
		const edited = version ? ` 版本 ${version}.` : '';
		return `${work}[EB/OL].${edited} (${credits.updated})[{date}]. {url}.`;
	}
	const edited = version ? ` (Version ${version})` : '';
	return `${work}${edited} [Data story]. (${apaDate(credits.updated)}). Retrieved {date}, from {url}`;
}

/** `2026-11-03` → `2026, November 3`, as far as the date goes. */
function apaDate(date: string): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return year;
	const words = formatDate(date, 'en', false).split(' ');
	return `${year}, ${day === undefined ? words[0] : `${words[1]} ${words[0]}`}`;
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Fills what a citation leaves open.
 * @param today the reader's own day: of access
 */
export function fillCitation(citation: string, url: string, today: Date, lang: Lang): string {
	const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
	const date =
		lang === 'zh'
			? `${year}-${two(month)}-${two(day)}`
			: new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(today);
	return citation.replace('{date}', date).replace('{url}', () => url);
}

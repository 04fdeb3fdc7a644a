import { formatDate } from '../i18n/dates';
import { edition as editionOf, type Edition } from '../i18n/edition';
import type { Lang, Words } from '../model/types';

/** The styles in which everything is cited, by their names, which are the same in every language. */
export const citationStyles = { gbt: 'GB/T 7714', apa: 'APA' } as const;
export type CitationStyle = keyof typeof citationStyles;

/** The style that readers of an edition know best. */
export const ownStyle = (lang: Lang): CitationStyle => (lang === 'zh' ? 'gbt' : 'apa');

/** The story's title, and what is cited of it. */
function workOf(label: Words | undefined, { story, lang, plain, t }: Edition): string {
	const title = plain(t(story.title));
	return label ? `${title}${lang === 'zh' ? '：' : ': '}${plain(t(label))}` : title;
}

/** GB/T 7714—2015, electronic resources: title, type, edition, (date of update)[date of access], address. */
function gbt(label: Words | undefined, edition: Edition): string {
	const { version, credits } = edition.story;
	const edited = version ? ` ${edition.lang === 'zh' ? '版本' : 'Version'} ${version}.` : '';
	return `${workOf(label, edition)}[EB/OL].${edited} (${credits.updated})[{day}]. {url}.`;
}

/** APA 7, works on websites that may change; a title in another language is followed by its translation. */
function apa(label: Words | undefined, edition: Edition): string {
	const { version, credits } = edition.story;
	const translated =
		edition.lang === 'en' ? '' : ` [${workOf(label, editionOf(edition.story, 'en'))}]`;
	const edited = version ? ` (Version ${version})` : '';
	const work = workOf(label, edition) + translated + edited;
	return `${work} [Data story]. (${apaDate(credits.updated)}). Retrieved {date}, from {url}`;
}

/**
 * A citation of one entry of the story, with the day of access (`{day}`, `{date}`) and `{url}` left open. Both styles
 * begin with the title, as works do that name no author. The version is the digest of the story's data.
 * @param label what is cited; undefined for the whole story
 */
export function citationOf(
	label: Words | undefined,
	edition: Edition,
	style: CitationStyle = ownStyle(edition.lang)
): string {
	return style === 'gbt' ? gbt(label, edition) : apa(label, edition);
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
export function fillCitation(citation: string, url: string, today: Date): string {
	const day = [today.getFullYear(), two(today.getMonth() + 1), two(today.getDate())].join('-');
	const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(today);
	return citation
		.replace('{day}', day)
		.replace('{date}', date)
		.replace('{url}', () => url);
}

/** A citation where nobody knows the day of access: dots stand for it. */
export const undatedCitation = (citation: string, url: string): string =>
	citation.replace(/\{(?:day|date)\}/, '……').replace('{url}', () => url);

import type { Edition } from '../i18n/edition';
import type { Chart, Locator } from '../model/types';
import { eventOf } from './core/dates';
import { factOf, readFigure } from './core/figure';
import type { ChartType } from './registry';

/** A note below a chart: the sign in the drawing, and what it means. */
export interface Note {
	sign: string;
	words: string;
}

/** What the signs in a chart mean: † derived, * inferred year, where one is printed, + open end. */
export function notesOf(type: ChartType, chart: Chart, edition: Edition): Note[] {
	const ids = type.table(chart, edition).map(({ fact }) => fact);
	const notes = ids.flatMap((id): Note[] => {
		const formula = edition.formula(id);
		if (formula === undefined) return [];
		return [{ sign: '†', words: joinWords(edition.say('derived'), formula, edition) }];
	});
	if (type.starred(chart, edition)) notes.push({ sign: '*', words: edition.say('inferred') });
	if (ids.some((id) => readFigure(edition, id).edge === 'open'))
		notes.push({ sign: '+', words: edition.say('open-end') });
	return notes;
}

const joinWords = (head: string, tail: string, { lang }: Edition) =>
	lang === 'zh' ? `${head}：${tail}` : `${head}: ${tail}`;

/** Where in the source the figures, events and ties stand, each place once. */
export function sourceOf(
	ids: string[],
	events: string[],
	ties: readonly { source: readonly Locator[] }[],
	edition: Edition
): string {
	const places = new Map<string, Locator>();
	const sources = [
		...ids.map((id) => factOf(edition, id)),
		...events.map((id) => eventOf(edition, id)),
		...ties
	];
	for (const place of sources.flatMap(({ source }) => source))
		places.set(`${place.section} ${place.paragraph}`, place);
	return edition.say('source-line', { where: edition.locator([...places.values()]) });
}

/** The line of a source broken into what it is, which stands alone where there is little room, and where in it. */
export function brokenSource(line: string, edition: Edition): { what: string; where: string } {
	const what = edition.say('source-line', { where: '' }).replace(/[\s\p{P}]+$/u, '');
	return line.startsWith(what)
		? { what, where: line.slice(what.length) }
		: { what: line, where: '' };
}

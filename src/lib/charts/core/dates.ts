import type { Edition } from '../../i18n/edition';
import { briefDate } from '../../i18n/brief';
import type { Event } from '../../model/types';

/**
 * What is known of a date: the day, or only the month or the year in which it lies; or a span that
 * lasts from its first day to its last, open where it has no end.
 */
export type Precision = 'day' | 'month' | 'year' | 'span' | 'open';

/** A dated event as a chart shows it. */
export interface Moment {
	event: string;
	precision: Precision;
	/** First day, and the day after the last one; in days since 1970. */
	from: number;
	to: number;
	/** The year is not the source's own. */
	inferred: boolean;
	/** The date in words, its year with it, marked where it is inferred. */
	date: string;
}

const msPerDay = 864e5;

/** Days since 1970 of a day of the calendar. @param month from 1; beyond 12 it runs into the next year */
export function dayNumber(year: number, month = 1, day = 1): number {
	return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / msPerDay);
}

/** First day of `2024`, `2024-08` or `2024-08-25` and the day after its last, in days since 1970. */
export function daysOf(text: string): [from: number, to: number] {
	const [year = 0, month, day] = text.split('-').map(Number);
	if (month === undefined) return [dayNumber(year), dayNumber(year + 1)];
	if (day === undefined) return [dayNumber(year, month), dayNumber(year, month + 1)];
	return [dayNumber(year, month, day), dayNumber(year, month, day + 1)];
}

const precisions: Precision[] = ['year', 'month', 'day'];

/** An event of the ledger. @throws Error where there is none */
export function eventOf(edition: Edition, id: string): Event {
	const { events } = edition.story.ledger;
	const event = Object.hasOwn(events, id) ? events[id] : undefined;
	if (!event) throw new Error(`charts: no event "${id}"`);
	return event;
}

/** How exactly an event is dated. */
export function precisionOf({ date }: Event): Precision {
	if (typeof date !== 'string') return date.to === undefined ? 'open' : 'span';
	return precisions[date.split('-').length - 1] ?? 'day';
}

/** Reads an event for drawing; an open span ends where it begins. @throws Error where there is none */
export function readMoment(edition: Edition, id: string): Moment {
	const event = eventOf(edition, id);
	const { date, inferred } = event;
	const [first, last] = typeof date === 'string' ? [date, date] : [date.from, date.to ?? date.from];
	const [from, end] = daysOf(first);
	return {
		event: id,
		precision: precisionOf(event),
		from,
		to: typeof date !== 'string' && date.to === undefined ? from : Math.max(end, daysOf(last)[1]),
		inferred,
		date: briefDate(edition.date(id, 'full'), edition.lang) + (inferred ? '*' : '')
	};
}

/** An event's date in words, its year with it, and whether that was inferred. */
export function wordMoment(edition: Edition, id: string): string {
	const { date, inferred } = eventOf(edition, id);
	return edition.period(typeof date === 'string' ? { at: date, inferred } : { ...date, inferred });
}

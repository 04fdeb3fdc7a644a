import { formatTick } from '../../i18n/brief';
import type { Edition } from '../../i18n/edition';
import type { TimelineChart } from '../../model/types';
import type { TimeTick } from '../core/axis';
import { eventOf, readMoment, wordMoment, type Moment } from '../core/dates';
import { runsOf, sentences } from '../core/figure';
import { ownStates, stepsOf } from '../core/lit';
import { keysOf, type Key } from '../core/momentKeys';
import type { Run } from '../core/text';

/** A dated event with its words. */
export interface Entry extends Moment {
	label: Run[];
	/** Positions of the states that light it. */
	steps: number[];
}

/** The events of the chart, in one language. */
export interface TimelineSeries {
	/** In the order in which they begin; of those that begin together the longest first. */
	entries: Entry[];
	/** Words of a tick. */
	tick(tick: TimeTick): string;
	/** The kinds of marks that there are. */
	keys: Key[];
}

/** The names of its states, in the order of their steps. */
export const timelineStates = (chart: TimelineChart): string[] => ownStates(chart);

const endOf = ({ precision, to }: Moment): number =>
	precision === 'open' ? Number.MAX_SAFE_INTEGER : to;

/** Reads the chart's events. @throws Error where the ledger has no such event */
export function timelineSeries(chart: TimelineChart, edition: Edition): TimelineSeries {
	const entries = chart.events.map(({ event, label }): Entry => {
		const words = label ?? eventOf(edition, event).label;
		return {
			...readMoment(edition, event),
			label: runsOf(edition, words),
			steps: stepsOf(chart, event)
		};
	});
	return {
		entries: entries.sort((a, b) => a.from - b.from || endOf(b) - endOf(a)),
		tick: ({ year, month }) => formatTick(year, month, edition.lang),
		keys: keysOf(entries, edition)
	};
}

/** Ids of the events, in the order of the chart. */
export const timelineEvents = (chart: TimelineChart): string[] =>
	chart.events.map(({ event }) => event);

/** What the chart shows, in sentences: every event with its date. */
export function timelineSummary(chart: TimelineChart, edition: Edition): string {
	return sentences(
		timelineSeries(chart, edition).entries.map(({ event }) =>
			edition.say('summary-value', {
				label: wordMoment(edition, event),
				value: edition.plain(edition.t(eventOf(edition, event).label))
			})
		),
		edition
	);
}

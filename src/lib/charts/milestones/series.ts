import { formatTick } from '../../i18n/brief';
import type { Edition } from '../../i18n/edition';
import type { MilestonesChart } from '../../model/types';
import type { TimeTick } from '../core/axis';
import { eventOf, readMoment, wordMoment, type Moment } from '../core/dates';
import { labelOf, readFigure, runsOf, sentences, type Figure } from '../core/figure';
import { ownStates, stepsOf } from '../core/lit';
import { keysOf, type Key } from '../core/momentKeys';
import type { Run } from '../core/text';
import type { Row } from '../registry';

/** A dated step of the undertaking. */
export interface Milestone extends Moment {
	label: Run[];
	/** Positions of the states that light it. */
	steps: number[];
}

/** What is expected of it: no date, and no place on the axis. */
export interface Expectation extends Figure {
	label: Run[];
	steps: number[];
}

/** The words, dates and values of the chart, in one language. */
export interface MilestonesSeries {
	/** In the order of time. */
	milestones: Milestone[];
	/** It goes on after the last of them. */
	open: boolean;
	/** When the rest is expected, in words. */
	when: Run[];
	expected: Expectation[];
	/** Words of a tick. */
	tick(tick: TimeTick): string;
	/** The kinds of dates that there are. */
	keys: Key[];
}

/** The names of its states, in the order of their steps. */
export const milestonesStates = (chart: MilestonesChart): string[] => ownStates(chart);

/** Reads the chart's events and facts. @throws Error where the ledger has no such one */
export function milestonesSeries(chart: MilestonesChart, edition: Edition): MilestonesSeries {
	const milestones = chart.milestones.map(({ event, label }): Milestone => ({
		...readMoment(edition, event),
		label: runsOf(edition, label),
		steps: stepsOf(chart, event)
	}));
	return {
		milestones: milestones.sort((a, b) => a.from - b.from),
		open: chart.open,
		when: chart.expected ? runsOf(edition, chart.expected.label) : [],
		expected: (chart.expected?.facts ?? []).map(({ fact, label }) => ({
			...readFigure(edition, fact),
			label: runsOf(edition, label),
			steps: stepsOf(chart, fact)
		})),
		tick: ({ year, month }) => formatTick(year, month, edition.lang),
		keys: keysOf(milestones, edition)
	};
}

export const milestonesFacts = (chart: MilestonesChart): Row[] =>
	(chart.expected?.facts ?? []).map(({ fact }) => ({ fact, names: [] }));

/** Ids of the events, in the order of the chart. */
export const milestonesEvents = (chart: MilestonesChart): string[] =>
	chart.milestones.map(({ event }) => event);

/** What the chart shows, in sentences: every step with its date, then what is expected. */
export function milestonesSummary(chart: MilestonesChart, edition: Edition): string {
	const { milestones } = milestonesSeries(chart, edition);
	return sentences(
		[
			...milestones.map(({ event }) =>
				edition.say('summary-value', {
					label: edition.plain(edition.t(eventOf(edition, event).label)),
					value: wordMoment(edition, event)
				})
			),
			...milestonesFacts(chart).map(({ fact }) =>
				edition.say('summary-value', { label: labelOf(edition, fact), value: edition.fact(fact) })
			)
		],
		edition
	);
}

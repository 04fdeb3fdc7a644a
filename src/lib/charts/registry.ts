import type { Component } from 'svelte';
import type { Edition } from '../i18n/edition';
import type { Chart, Locator, Words } from '../model/types';
import { eventOf } from './core/dates';
import type { Placed } from './core/placed';
import type { Sheet } from './core/sheet';
import Growth from './growth/Growth.svelte';
import { placeGrowth } from './growth/layout';
import {
	growthFacts,
	growthSeries,
	growthStarred,
	growthStates,
	growthSummary
} from './growth/series';
import Lollipops from './lollipops/Lollipops.svelte';
import { placeLollipops } from './lollipops/layout';
import {
	lollipopsFacts,
	lollipopsSeries,
	lollipopsStates,
	lollipopsSummary
} from './lollipops/series';
import Milestones from './milestones/Milestones.svelte';
import { placeMilestones } from './milestones/layout';
import {
	milestonesEvents,
	milestonesFacts,
	milestonesSeries,
	milestonesStates,
	milestonesSummary
} from './milestones/series';
import Multiples from './multiples/Multiples.svelte';
import { placeMultiples } from './multiples/layout';
import {
	multiplesEvents,
	multiplesFacts,
	multiplesSeries,
	multiplesStates,
	multiplesSummary
} from './multiples/series';
import Network from './network/Network.svelte';
import { placeNetwork } from './network/layout';
import {
	networkFacts,
	networkSeries,
	networkStates,
	networkSummary,
	networkTies
} from './network/series';
import Timeline from './timeline/Timeline.svelte';
import { placeTimeline } from './timeline/layout';
import { timelineEvents, timelineSeries, timelineStates, timelineSummary } from './timeline/series';
import UnitKinds from './unit-kinds/UnitKinds.svelte';
import { placeUnitKinds } from './unit-kinds/layout';
import {
	unitKindsFacts,
	unitKindsSeries,
	unitKindsStates,
	unitKindsSummary
} from './unit-kinds/series';
import UnitPairs from './unit-pairs/UnitPairs.svelte';
import { placeUnitPairs } from './unit-pairs/layout';
import {
	unitPairsFacts,
	unitPairsSeries,
	unitPairsStates,
	unitPairsSummary
} from './unit-pairs/series';

import UnitRegroup from './unit-regroup/UnitRegroup.svelte';
import { placeUnitRegroup } from './unit-regroup/layout';
import {
	unitRegroupFacts,
	unitRegroupSeries,
	unitRegroupStates,
	unitRegroupSummary
} from './unit-regroup/series';

/** What every chart's component gets; `uid` begins the ids within one drawing. */
export interface DrawingProps<P extends Placed = Placed> {
	placed: P;
	uid: string;
}

/** A chart laid out on one sheet, and what draws it. */
export interface Drawing {
	placed: Placed;
	component: Component<DrawingProps>;
}

/** A row of the data table. */
export interface Row {
	fact: string;
	/** What belongs to the figure beyond its label: the names of those counted. */
	names: string[];
}

/** A tie between names, as a row of the data table. */
export interface TieRow {
	/** Those who are tied, with what they share between them. */
	path: string;
	kind: string;
	/** A remark. */
	words: Words | undefined;
	source: readonly Locator[];
}

interface Parts<C extends Chart, S, P extends Placed> {
	states(chart: C): string[];
	/** The rows of the data table. */
	table(chart: C, edition: Edition): Row[];
	/** The rows instead, where the chart shows ties. */
	ties?(chart: C, edition: Edition): TieRow[];
	/** Ids of the events that the chart dates, for a table of their own. */
	events?(chart: C, edition: Edition): string[];
	/** Whether it marks a year as inferred; else where it dates an event whose year is. */
	starred?(chart: C, edition: Edition): boolean;
	/** What the chart shows, in sentences, made from the data. */
	summary(chart: C, edition: Edition): string;
	/** Data → what the layout needs to know of it, in one language. */
	series(chart: C, edition: Edition): S;
	/** The same → px. Pure. */
	place(series: S, sheet: Sheet): P;
	component: Component<DrawingProps<P>>;
}

/** A type of chart. Its functions take charts of their own type alone. */
export interface ChartType {
	states(chart: Chart): string[];
	table(chart: Chart, edition: Edition): Row[];
	ties(chart: Chart, edition: Edition): TieRow[];
	events(chart: Chart, edition: Edition): string[];
	/** Whether it marks a year as inferred. */
	starred(chart: Chart, edition: Edition): boolean;
	summary(chart: Chart, edition: Edition): string;
	draw(chart: Chart, edition: Edition, sheet: Sheet): Drawing;
}

/** Forgets the types of a chart type's parts, so that all of them fit one table. */
function define<C extends Chart, S, P extends Placed>(parts: Parts<C, S, P>): ChartType {
	const events: ChartType['events'] = (chart, edition) => parts.events?.(chart as C, edition) ?? [];
	return {
		states: (chart) => parts.states(chart as C),
		table: (chart, edition) => parts.table(chart as C, edition),
		ties: (chart, edition) => parts.ties?.(chart as C, edition) ?? [],
		events,
		starred: (chart, edition) =>
			parts.starred?.(chart as C, edition) ??
			events(chart, edition).some((id) => eventOf(edition, id).inferred),
		summary: (chart, edition) => parts.summary(chart as C, edition),
		draw: (chart, edition, sheet) => ({
			placed: parts.place(parts.series(chart as C, edition), sheet),
			component: parts.component as Component<DrawingProps>
		})
	};
}

/** All types of charts. A new one is a folder, an entry here and a schema. */
export const registry: Record<Chart['type'], ChartType> = {
	growth: define({
		states: growthStates,
		table: growthFacts,
		starred: growthStarred,
		summary: growthSummary,
		series: growthSeries,
		place: placeGrowth,
		component: Growth
	}),
	'unit-regroup': define({
		states: unitRegroupStates,
		table: unitRegroupFacts,
		summary: unitRegroupSummary,
		series: unitRegroupSeries,
		place: placeUnitRegroup,
		component: UnitRegroup
	}),
	multiples: define({
		states: multiplesStates,
		table: multiplesFacts,
		events: multiplesEvents,
		summary: multiplesSummary,
		series: multiplesSeries,
		place: placeMultiples,
		component: Multiples
	}),
	'unit-pairs': define({
		states: unitPairsStates,
		table: unitPairsFacts,
		summary: unitPairsSummary,
		series: unitPairsSeries,
		place: placeUnitPairs,
		component: UnitPairs
	}),
	'unit-kinds': define({
		states: unitKindsStates,
		table: unitKindsFacts,
		summary: unitKindsSummary,
		series: unitKindsSeries,
		place: placeUnitKinds,
		component: UnitKinds
	}),
	network: define({
		states: networkStates,
		table: networkFacts,
		ties: networkTies,
		summary: networkSummary,
		series: networkSeries,
		place: placeNetwork,
		component: Network
	}),
	lollipops: define({
		states: lollipopsStates,
		table: lollipopsFacts,
		summary: lollipopsSummary,
		series: lollipopsSeries,
		place: placeLollipops,
		component: Lollipops
	}),
	milestones: define({
		states: milestonesStates,
		table: milestonesFacts,
		events: milestonesEvents,
		summary: milestonesSummary,
		series: milestonesSeries,
		place: placeMilestones,
		component: Milestones
	}),
	timeline: define({
		states: timelineStates,
		table: () => [],
		events: timelineEvents,
		summary: timelineSummary,
		series: timelineSeries,
		place: placeTimeline,
		component: Timeline
	})
};

/** The names of a chart's states, the one that lights everything first. */
export const statesOf = (chart: Chart): string[] => registry[chart.type].states(chart);

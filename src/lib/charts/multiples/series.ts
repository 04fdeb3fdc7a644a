import type { Edition } from '../../i18n/edition';
import type { MultiplesChart, Words } from '../../model/types';
import {
	factOf,
	labelOf,
	namedIn,
	readFigure,
	runsOf,
	sentences,
	signed,
	type Figure
} from '../core/figure';
import { ownStates, stepsOf } from '../core/lit';
import type { Run } from '../core/text';
import type { Row } from '../registry';

interface Common {
	/** Positions of the states that light it. */
	steps: number[];
	label: Run[];
}

interface Drawn extends Common, Figure {
	caption: Run[];
}

/** A count. */
export interface CountPanel extends Drawn {
	form: 'count';
	/** Words what so many of its unit are. */
	each(count: number): string;
	/** It is said to be nearly reached and to be more at once: drawn as both. */
	both: boolean;
}

/** A share of the whole, in percent. */
export interface SharePanel extends Drawn {
	form: 'share';
	whole: string;
}

/** How much faster, in percent. */
export interface SpeedPanel extends Drawn {
	form: 'speed';
	/** Words for the speed before and the speed now. */
	earlier: string;
	later: string;
}

/** Words without a figure. */
export interface WordsPanel extends Common {
	form: 'words';
	event: string;
	lead: Run[];
}

export type Panel = CountPanel | SharePanel | SpeedPanel | WordsPanel;

/** The words and values of the chart, in one language. */
export interface MultiplesSeries {
	panels: Panel[];
}

/** The names of its states, in the order of their steps. */
export const multiplesStates = (chart: MultiplesChart): string[] => ownStates(chart);

type PanelOf = MultiplesChart['panels'][number];

function readPanel(panel: PanelOf, chart: MultiplesChart, edition: Edition): Panel {
	const common = { steps: stepsOf(chart, panel.id), label: runsOf(edition, panel.label) };
	if (panel.form === 'words')
		return {
			...common,
			form: 'words',
			event: panel.event,
			lead: [{ text: edition.plain(edition.t(panel.lead)), fact: panel.event }]
		};
	const { qualifiers, unit } = factOf(edition, panel.fact);
	const figure = readFigure(edition, panel.fact);
	const drawn = {
		...common,
		...figure,
		caption: panel.caption ? runsOf(edition, panel.caption) : []
	};
	if (panel.form === 'share') return { ...drawn, form: 'share', whole: edition.measure(100, unit) };
	if (panel.form === 'speed')
		return {
			...drawn,
			...signed(figure),
			form: 'speed',
			earlier: edition.say('state-before'),
			later: edition.say('state-after')
		};
	return {
		...drawn,
		form: 'count',
		each: (count) => edition.measure(count, unit),
		both: figure.edge === 'open' && qualifiers.includes('nearly')
	};
}

/** Reads the chart's facts and words. @throws Error where the story has no such fact */
export const multiplesSeries = (chart: MultiplesChart, edition: Edition): MultiplesSeries => ({
	panels: chart.panels.map((panel) => readPanel(panel, chart, edition))
});

export const multiplesFacts = (chart: MultiplesChart): Row[] =>
	chart.panels.flatMap((panel) =>
		panel.form === 'words' ? [] : [{ fact: panel.fact, names: [] }]
	);

/** Ids of the events that its words are of, or name; each once. */
export const multiplesEvents = (chart: MultiplesChart, edition: Edition): string[] => [
	...new Set(
		chart.panels.flatMap((panel) =>
			panel.form === 'words'
				? [panel.event, ...namedIn(edition, [panel.lead, panel.label], 'event')]
				: []
		)
	)
];

/** What the chart shows, a sentence a panel. */
export function multiplesSummary(chart: MultiplesChart, edition: Edition): string {
	const plain = (words: Words) => edition.plain(edition.t(words));
	const said = chart.panels.map((panel) =>
		panel.form === 'words'
			? edition.say('summary-value', { label: plain(panel.lead), value: plain(panel.label) })
			: edition.say('summary-value', {
					label: labelOf(edition, panel.fact),
					value: edition.fact(panel.fact)
				})
	);
	return sentences(said, edition);
}

import type { Edition } from '../../i18n/edition';
import type { UnitPairsChart } from '../../model/types';
import { labelOf, readFigure, runsOf, sentences, type Figure } from '../core/figure';
import type { Run } from '../core/text';
import type { Row } from '../registry';

/** The words and values of the chart, in one language. */
export interface UnitPairsSeries {
	groups: (Figure & { label: Run[] })[];
	caution: Run[];
}

/** The names of its states, in the order of their steps. */
export const unitPairsStates = (chart: UnitPairsChart): string[] => [
	'all',
	...chart.groups.map((group) => group.id)
];

/** Reads the chart's facts and words. */
export function unitPairsSeries(chart: UnitPairsChart, edition: Edition): UnitPairsSeries {
	return {
		groups: chart.groups.map((group) => ({
			...readFigure(edition, group.fact),
			label: runsOf(edition, group.label)
		})),
		caution: runsOf(edition, chart.caution)
	};
}

export const unitPairsFacts = (chart: UnitPairsChart): Row[] =>
	chart.groups.map(({ fact }) => ({ fact, names: [] }));

/** What the chart shows, in sentences, the caution among them. */
export function unitPairsSummary(chart: UnitPairsChart, edition: Edition): string {
	const groups = chart.groups.map(({ fact }) =>
		edition.say('summary-value', { label: labelOf(edition, fact), value: edition.fact(fact) })
	);
	return sentences([...groups, edition.plain(edition.t(chart.caution))], edition);
}

import type { Edition } from '../../i18n/edition';
import type { UnitKindsChart } from '../../model/types';
import { labelOf, readFigure, runsOf, sentences, type Figure } from '../core/figure';
import type { Run } from '../core/text';
import type { Row } from '../registry';

export interface UnitKind extends Figure {
	label: Run[];
	/** The names of those that the source names. */
	names: string[];
}

/** The words and values of the chart, in one language. */
export interface UnitKindsSeries {
	kinds: UnitKind[];
	/** Says that the others are not named. */
	rest: string;
}

const namesOf = (kind: UnitKindsChart['kinds'][number], edition: Edition): string[] =>
	kind.named.map((id) => edition.plain(`{@${id}}`));

/** The names of its states, in the order of their steps. */
export const unitKindsStates = (chart: UnitKindsChart): string[] => [
	'all',
	...chart.kinds.map((kind) => kind.id)
];

/** Reads the chart's facts, words and names. @throws Error where the story has no such name */
export function unitKindsSeries(chart: UnitKindsChart, edition: Edition): UnitKindsSeries {
	return {
		kinds: chart.kinds.map((kind) => ({
			...readFigure(edition, kind.fact),
			label: runsOf(edition, kind.label),
			names: namesOf(kind, edition)
		})),
		rest: edition.say('not-named')
	};
}

export const unitKindsFacts = (chart: UnitKindsChart, edition: Edition): Row[] =>
	chart.kinds.map((kind) => ({ fact: kind.fact, names: namesOf(kind, edition) }));

/** What the chart shows, in sentences, with the names of those that are named. */
export function unitKindsSummary(chart: UnitKindsChart, edition: Edition): string {
	const kinds = chart.kinds.map((kind) => {
		const names = namesOf(kind, edition);
		const value = edition.fact(kind.fact);
		return edition.say('summary-value', {
			label: labelOf(edition, kind.fact),
			value:
				names.length === 0
					? value
					: bracket(value, edition.say('named', { names: edition.list(names) }))
		});
	});
	return sentences(kinds, edition);

	function bracket(text: string, remark: string): string {
		return edition.lang === 'zh' ? `${text}（${remark}）` : `${text} (${remark})`;
	}
}

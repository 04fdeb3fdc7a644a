import type { Edition } from '../../i18n/edition';
import type { GrowthChart } from '../../model/types';
import { factOf, inferredMark, labelOf, readFigure, signed, type Figure } from '../core/figure';
import type { Row } from '../registry';

interface GrowthColumn extends Figure {
	/** Below the column: its period, or its name where both are of one period. */
	label: string;
}

/** The words and values of the chart, in one language. */
export interface GrowthSeries {
	/** The earlier column, then the later one. */
	columns: [GrowthColumn, GrowthColumn];
	rate: Figure;
	rateLabel: string;
}

/** The names of its states, in the order of their steps. */
export const growthStates = (): string[] => ['all', 'before', 'after'];

/** Reads the chart's facts. @throws Error where the two values are not of one unit */
export function growthSeries(chart: GrowthChart, edition: Edition): GrowthSeries {
	const [before, after] = [factOf(edition, chart.base), factOf(edition, chart.value)];
	if (before.unit !== after.unit)
		throw new Error(`charts: "${chart.id}" compares ${before.unit} with ${after.unit}`);
	const [earlier, later] = [before, after].map((fact) => edition.period(fact.period, 'bare'));
	const column = (id: string, period = ''): GrowthColumn => ({
		...readFigure(edition, id),
		label: earlier === later ? labelOf(edition, id) : period + inferredMark(factOf(edition, id))
	});
	const rate = readFigure(edition, chart.growth);
	return {
		columns: [column(chart.base, earlier), column(chart.value, later)],
		rate: signed(rate),
		rateLabel: labelOf(edition, chart.growth)
	};
}

export const growthFacts = (chart: GrowthChart): Row[] =>
	[chart.base, chart.value, chart.growth].map((fact) => ({ fact, names: [] }));

/** Whether one of the periods below its columns is marked as inferred. */
export const growthStarred = (chart: GrowthChart, edition: Edition): boolean =>
	growthSeries(chart, edition).columns.some(({ label }) => label.endsWith('*'));

/** What the chart shows, in a sentence. */
export function growthSummary(chart: GrowthChart, edition: Edition): string {
	const name = (id: string) => labelOf(edition, id);
	return edition.say('summary-growth', {
		label: name(chart.value),
		value: edition.fact(chart.value),
		baseLabel: name(chart.base),
		base: edition.fact(chart.base),
		growth: edition.fact(chart.growth)
	});
}

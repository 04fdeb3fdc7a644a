import type { Edition } from '../../i18n/edition';
import type { LollipopsChart } from '../../model/types';
import {
	factOf,
	labelOf,
	namedIn,
	readFigure,
	runsOf,
	sentences,
	type Figure
} from '../core/figure';
import { ownStates, stepsOf } from '../core/lit';
import type { Run } from '../core/text';
import type { Row } from '../registry';

/** One lollipop. */
export interface Lollipop extends Figure {
	name: Run[];
	remark: Run[];
	/** Positions of the states that light it. */
	steps: number[];
}

/** Things that are counted below the axis; `high` is the far end of a range, else the value. */
export interface Counted extends Figure {
	high: number;
	label: Run[];
	steps: number[];
}

/** The words and values of the chart, in one language. */
export interface LollipopsSeries {
	/** Each ranked, the largest first. */
	bands: { label: Run[]; rows: Lollipop[] }[];
	counts: Counted[];
	caution: Run[];
	/** Words of values along the axis. */
	ticks(values: number[]): string[];
}

/** The names of its states, in the order of their steps. */
export const lollipopsStates = (chart: LollipopsChart): string[] => ownStates(chart);

type Item = LollipopsChart['bands'][number]['items'][number];

const namesOf = (item: Item, edition: Edition): string[] =>
	item.labels.map((words) => edition.plain(edition.t(words)));

/** Numbers alone, the last with its unit; each with its own where they are not of one scale. */
function tickWords(values: number[], unit: string, edition: Edition): string[] {
	const amounts = values.map((value) => edition.amount(value, unit));
	const last = amounts.at(-1);
	const alike = amounts.every(
		({ sign, unit: words }, i) => values[i] === 0 || (sign === last?.sign && words === last.unit)
	);
	return amounts.map(({ sign, number, unit: words }, i) =>
		values[i] === 0 || (alike && i < amounts.length - 1) ? number : sign + number + words
	);
}

/** Reads the chart's facts and words. @throws Error where the ledger has no such fact */
export function lollipopsSeries(chart: LollipopsChart, edition: Edition): LollipopsSeries {
	const unit = factOf(edition, chart.bands[0]?.items[0]?.fact ?? '').unit;
	return {
		bands: chart.bands.map((band) => ({
			label: runsOf(edition, band.label),
			rows: band.items
				.flatMap((item) =>
					item.labels.map((label) => ({
						...readFigure(edition, item.fact),
						name: runsOf(edition, label),
						remark: item.remark ? runsOf(edition, item.remark) : [],
						steps: stepsOf(chart, item.id)
					}))
				)
				.sort((a, b) => b.value - a.value)
		})),
		counts: chart.counts.map(({ id, fact, label }) => {
			const figure = readFigure(edition, fact);
			return {
				...figure,
				high: factOf(edition, fact).high ?? figure.value,
				label: runsOf(edition, label),
				steps: stepsOf(chart, id)
			};
		}),
		caution: runsOf(edition, chart.caution),
		ticks: (values) => tickWords(values, unit, edition)
	};
}

/** The facts of the lollipops, each with those of its remark, then what is counted below the axis. */
export function lollipopsFacts(chart: LollipopsChart, edition: Edition): Row[] {
	const rows = [
		...chart.bands.flatMap(({ items }) =>
			items.flatMap((item): Row[] => [
				{ fact: item.fact, names: item.labels.length > 1 ? namesOf(item, edition) : [] },
				...namedIn(edition, item.remark ? [item.remark] : [], 'fact').map((fact) => ({
					fact,
					names: []
				}))
			])
		),
		...chart.counts.map(({ fact }): Row => ({ fact, names: [] }))
	];
	return rows.filter(({ fact }, i) => rows.findIndex((row) => row.fact === fact) === i);
}

/** What the chart shows, in sentences, band by band, and why the bands are not summed. */
export function lollipopsSummary(chart: LollipopsChart, edition: Edition): string {
	const items = chart.bands.flatMap((band) => {
		const kind = edition.plain(edition.t(band.label));
		return band.items.map((item) => {
			const names = namesOf(item, edition);
			const value = edition.fact(item.fact);
			const label = edition.list(names);
			const remark = item.remark ? [edition.plain(edition.t(item.remark))] : [];
			const what = [kind, ...remark].join(edition.lang === 'zh' ? '，' : ', ');
			return edition.say('summary-value', {
				label: edition.lang === 'zh' ? `${label}（${what}）` : `${label} (${what})`,
				value: names.length > 1 ? edition.say('each', { value }) : value
			});
		});
	});
	const counts = chart.counts.map(({ fact }) =>
		edition.say('summary-value', { label: labelOf(edition, fact), value: edition.fact(fact) })
	);
	return sentences([...items, ...counts, edition.plain(edition.t(chart.caution))], edition);
}

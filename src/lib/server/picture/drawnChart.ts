import Chart from '../../charts/Chart.svelte';
import type { Edition } from '../../i18n/edition';
import type { Chart as ChartData } from '../../model/types';
import type { Room } from './conditions';
import { childrenOf, ofClass, textOf } from './markup';
import { markupOf, pageOf, unboxed, type Drawn } from './page';

/** A chart in the state that lights everything, with the words that stand round it on a page. */
export interface DrawnChart extends Drawn {
	/** What its signs mean, a line each. */
	signs: string[];
	source: string;
	/** What it shows, in sentences. */
	summary: string;
}

/**
 * Draws a chart as a page does.
 * @param room in px: a width alone is the flow of a page; with a height it is a stage
 * @throws Error where its styles say what is not read
 */
export function drawChart(chart: ChartData, edition: Edition, room: Room): DrawnChart {
	const containers: Record<string, Room> =
		room.height === undefined ? { 'chart-flow': room } : { '': room, 'chart-stage': room };
	const { root, drawn } = pageOf(markupOf(Chart, { chart, edition }), edition.lang, { containers });
	const [svg] = drawn(childrenOf(ofClass(root, 'plot'), 'svg'));
	if (!svg) throw new Error(`no drawing of ${chart.id} shows`);
	const [, , width = 0, height = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
	const texts = (name: string) => ofClass(root, name).map(textOf);
	return {
		parts: [unboxed(svg)],
		width,
		height,
		signs: texts('chart-sign'),
		source: childrenOf(ofClass(root, 'chart-source'))
			.filter(({ attributes }) => !attributes['class'])
			.map(textOf)
			.join(' '),
		summary: texts('chart-summary').join(' ')
	};
}

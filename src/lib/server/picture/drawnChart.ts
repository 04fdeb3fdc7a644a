import Chart from '../../charts/Chart.svelte';
import type { Width } from '../../charts/core/sheet';
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
 * @param sheet the width at which it is laid out
 * @param height in px, where it stands on a stage of that width; the flow of a page without it
 * @throws Error where its styles say what is not read
 */
export function drawChart(
	chart: ChartData,
	edition: Edition,
	sheet: Width,
	height?: number
): DrawnChart {
	const room = height === undefined ? { width: sheet } : { width: sheet, height };
	const containers: Record<string, Room> =
		height === undefined ? { 'chart-flow': room } : { '': room, 'chart-stage': room };
	const markup = markupOf(Chart, { chart, edition, variants: [sheet] });
	const { root, drawn } = pageOf(markup, edition.lang, { containers });
	const [svg] = drawn(childrenOf(ofClass(root, 'plot'), 'svg'));
	if (!svg) throw new Error(`no drawing of ${chart.id} shows`);
	const [, , width = 0, tall = 0] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number);
	const texts = (name: string) => ofClass(root, name).map(textOf);
	return {
		parts: [unboxed(svg)],
		width,
		height: tall,
		signs: texts('chart-sign'),
		source: childrenOf(ofClass(root, 'chart-source'))
			.filter(({ attributes }) => !attributes['class'])
			.map(textOf)
			.join(' '),
		summary: texts('chart-summary').join(' ')
	};
}

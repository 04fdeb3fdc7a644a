import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { measureDeck } from './deck';
import { buildEmbedPeers, compared } from './embedPeers';
import { measureEmbeds } from './embeds';
import type { Line } from './report';
import { medians } from './statistics';
import { measureLoad, measureMemory, measureScroll } from './story';
import { buildStoryPeers } from './storyPeers';

type Figures = Record<string, number>;

/** One after the other and again from the beginning, so that what slows the machine down slows all of them. */
async function alternate(
	name: string,
	runs: number,
	cases: Record<string, () => Promise<Figures>>
) {
	const all: Record<string, Figures[]> = {};
	for (let run = 1; run <= runs; run += 1)
		for (const [of, measure] of Object.entries(cases)) {
			process.stderr.write(`\r${name}, run ${run} of ${runs}: ${of}`.padEnd(70));
			(all[of] ??= []).push(await measure());
		}
	process.stderr.write('\r'.padEnd(72) + '\r');
	const found = Object.fromEntries(Object.entries(all).map(([of, each]) => [of, medians(each)]));
	return { all, median: (of: string, figure: string) => found[of]?.[figure] ?? NaN };
}

/** The parts of the comparison, by name. */
export const parts = ['load', 'scroll', 'memory', 'embeds', 'deck'] as const;
export type Part = (typeof parts)[number];

/**
 * Measures a built site beside pages of the same content made in other ways, in one browser and by turns.
 * @param folder the built site
 * @returns the lines of the result, and every run
 */
export async function compare(
	browser: Browser,
	folder: string,
	runs: number,
	wanted: readonly Part[]
) {
	// Within the project, where what they are built of is found.
	mkdirSync(join(root, '.cache'), { recursive: true });
	const peers = mkdtempSync(join(root, '.cache/bench-'));
	const site = await serve({ folder });
	const other = await serve({ folder: peers });
	const lines: Line[] = [];
	const all: Record<string, unknown> = {};
	try {
		await buildStoryPeers(peers, browser, site.url);
		await buildEmbedPeers(peers, folder);
		const at = { bare: `${other.url}bare/`, scrolly: `${other.url}scrolly/` };
		const drawn = `${site.url}?map=drawn`;
		const live = `${site.url}?map=live`;

		if (wanted.includes('load')) {
			const load = await alternate('load', runs, {
				bare: () => measureLoad(browser, at.bare),
				scrolly: () => measureLoad(browser, at.scrolly),
				drawn: () => measureLoad(browser, drawn),
				live: () => measureLoad(browser, live)
			});
			all.load = load.all;
			for (const [figure, what] of [
				['firstPaint', 'first paint'],
				['largestPaint', 'largest paint']
			] as const) {
				const value = load.median('drawn', figure);
				const against = (name: string) => ({ name, value: load.median(name, figure) });
				lines.push({ what, value, unit: 'ms', limit: 1.3, against: against('bare') });
				lines.push({ what, value, unit: 'ms', limit: 0.4, against: against('scrolly') });
			}
			lines.push(
				{
					what: 'blocking time before the map',
					value: load.median('drawn', 'blocking'),
					unit: 'ms',
					limit: 50
				},
				{
					what: 'blocking time with it starting',
					value: load.median('live', 'blocking'),
					unit: 'ms',
					limit: 100
				},
				{
					what: 'blocking time of the scrolly page',
					value: load.median('scrolly', 'blocking'),
					unit: 'ms'
				},
				{ what: 'longest task', value: load.median('live', 'longestTask'), unit: 'ms', limit: 120 },
				{ what: 'requests before the map', value: load.median('drawn', 'requests'), unit: '' }
			);
		}
		if (wanted.includes('scroll')) {
			const scroll = await alternate('scroll', runs, {
				bare: () => measureScroll(browser, at.bare, false),
				scrolly: () => measureScroll(browser, at.scrolly, true),
				drawn: () => measureScroll(browser, drawn, false),
				live: () => measureScroll(browser, live, true)
			});
			all.scroll = scroll.all;
			const against = (figure: string) => ({
				name: 'scrolly',
				value: scroll.median('scrolly', figure)
			});
			lines.push(
				{ what: 'frames, drawn, p95', value: scroll.median('drawn', 'p95'), unit: 'ms', limit: 20 },
				{ what: 'frames of bare text, p95', value: scroll.median('bare', 'p95'), unit: 'ms' },
				{
					what: 'frames, live, p95',
					value: scroll.median('live', 'p95'),
					unit: 'ms',
					limit: 1,
					against: against('p95')
				},
				{
					what: 'frames over 50 ms, live',
					value: scroll.median('live', 'over50'),
					unit: '%',
					limit: 0.5,
					against: against('over50')
				},
				{ what: 'frames over 50 ms, drawn', value: scroll.median('drawn', 'over50'), unit: '%' },
				{
					what: 'whole scroll, live',
					value: scroll.median('live', 'kilobytes'),
					unit: 'kB',
					limit: 700
				}
			);
		}
		if (wanted.includes('memory')) {
			const memory = await alternate('memory', 1, {
				drawn: () => measureMemory(browser, drawn),
				live: () => measureMemory(browser, live)
			});
			all.memory = memory.all;
			for (const mode of ['drawn', 'live']) {
				const against = { name: 'second', value: memory.median(mode, 'second') };
				lines.push({
					what: `memory after ten scrolls, ${mode}`,
					value: memory.median(mode, 'tenth'),
					unit: 'MB',
					limit: 1.1,
					against
				});
			}
		}
		if (wanted.includes('embeds')) {
			const pages = {
				inline: `${other.url}embed-inline/`,
				ours: `${site.url}embed/${compared.chart}/`,
				echarts: `${other.url}embed-echarts/`,
				'vega-lite': `${other.url}embed-vega-lite/`
			};
			const host = `${other.origin}/host`;
			const measured = async (count: number) => {
				const cases = Object.entries(pages).map(
					([name, url]) => [name, () => measureEmbeds(browser, host, url, count)] as const
				);
				return alternate(
					count === 1 ? 'one embed' : `${count} embeds`,
					runs,
					Object.fromEntries(cases)
				);
			};
			const [one, ten] = [await measured(1), await measured(10)];
			all.embeds = { one: one.all, ten: ten.all };
			const inline = { name: 'inline', value: one.median('inline', 'first') };
			lines.push(
				{
					what: 'embed, drawn',
					value: one.median('ours', 'first'),
					unit: 'ms',
					limit: 1.2,
					against: inline
				},
				{
					what: 'embed of ECharts, drawn',
					value: one.median('echarts', 'first'),
					unit: 'ms',
					against: inline
				},
				{
					what: 'embed of Vega-Lite, drawn',
					value: one.median('vega-lite', 'first'),
					unit: 'ms',
					against: inline
				},
				{
					what: 'embed, blocking time',
					value: one.median('ours', 'blocking'),
					unit: 'ms',
					limit: 0
				},
				{
					what: 'ten embeds, all drawn',
					value: ten.median('ours', 'last'),
					unit: 'ms',
					limit: 1.15,
					against: { name: 'inline', value: ten.median('inline', 'last') }
				},
				{
					what: 'ten of ECharts, all drawn',
					value: ten.median('echarts', 'last'),
					unit: 'ms',
					against: { name: 'inline', value: ten.median('inline', 'last') }
				}
			);
		}
		if (wanted.includes('deck')) {
			const deck = await alternate('deck', runs, {
				drawn: () => measureDeck(browser, `${site.url}present/?map=drawn`)
			});
			all.deck = deck.all;
			lines.push(
				{ what: 'deck, key to frame', value: deck.median('drawn', 'key'), unit: 'ms', limit: 100 },
				{ what: 'deck, slowest key', value: deck.median('drawn', 'slowestKey'), unit: 'ms' },
				{
					what: 'deck, frames over 50 ms',
					value: deck.median('drawn', 'over50'),
					unit: '',
					limit: 0
				}
			);
		}
	} finally {
		await site.close();
		await other.close();
		rmSync(peers, { recursive: true });
	}
	return { lines, all };
}

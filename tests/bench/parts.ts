import type { Browser } from 'playwright-core';
import { launch } from '../../scripts/browser.mjs';
import { alternate, type Alternated } from './alternate';
import { laptop, withoutGpu } from './browser';
import { measureDeck } from './deck';
import { hostOf } from './embedPeers';
import { measureEmbeds } from './embeds';
import type { Line } from './report';
import { measureLoad, measureMemory, measureScroll } from './story';

/** The addresses of the built site's home and of its peers'. */
export interface Places {
	site: string;
	peers: string;
}

type Measure = (
	browser: Browser,
	places: Places,
	runs: number
) => Promise<{ lines: Line[]; runs: unknown }>;

/** A figure of a case, by both names. */
type Named = [of: string, figure: string];

/** Makes lines out of medians; `against` is told by the name of its case. */
const lineOf =
	({ median }: Alternated) =>
	(what: string, figure: Named, unit: Line['unit'], limit?: number, against?: Named): Line => ({
		what,
		value: median(...figure),
		unit,
		...(limit !== undefined && { limit }),
		...(against && { against: { name: against[0], value: median(...against) } })
	});

const load: Measure = async (browser, { site, peers }, runs) => {
	const measured = await alternate(browser, 'load', runs, {
		bare: () => measureLoad(browser, `${peers}bare/`),
		scrolly: () => measureLoad(browser, `${peers}scrolly/`, true),
		drawn: () => measureLoad(browser, `${site}?map=drawn`),
		live: () => measureLoad(browser, `${site}?map=live`, true)
	});
	const line = lineOf(measured);
	const lines = [
		line('first paint', ['drawn', 'firstPaint'], 'ms', 1.3, ['bare', 'firstPaint']),
		line('first paint', ['drawn', 'firstPaint'], 'ms', 0.4, ['scrolly', 'firstPaint']),
		line('largest paint', ['drawn', 'largestPaint'], 'ms', 1.3, ['bare', 'largestPaint']),
		// No map of WebGL counts as a paint to the browser, though it is the largest thing of that page.
		line('largest paint', ['drawn', 'largestPaint'], 'ms', 0.4, ['scrolly', 'map']),
		line('blocking time before the map', ['drawn', 'blocking'], 'ms', 50),
		line('blocking time with it starting', ['live', 'blocking'], 'ms', 100),
		line('blocking time, beside', ['live', 'blocking'], 'ms', undefined, ['scrolly', 'blocking']),
		line('longest task before the map', ['drawn', 'longestTask'], 'ms', 120),
		line('longest task with it starting', ['live', 'longestTask'], 'ms', 120),
		line('requests before the map', ['drawn', 'requests'], '')
	];
	return { lines, runs: measured.all };
};

/** Starts a browser without a GPU, and ends it. */
async function inPlain<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
	const browser = await launch(withoutGpu);
	try {
		return await measure(browser);
	} finally {
		await browser.close();
	}
}

const scroll: Measure = async (browser, { site, peers }, runs) => {
	const drawn = await inPlain((plain) =>
		alternate(plain, 'scroll, drawn', runs, {
			bare: () => measureScroll(plain, `${peers}bare/`),
			drawn: () => measureScroll(plain, `${site}?map=drawn`),
			'wide bare': () => measureScroll(plain, `${peers}bare/`, { screen: laptop }),
			'wide drawn': () => measureScroll(plain, `${site}?map=drawn`, { screen: laptop })
		})
	);
	const live = await alternate(browser, 'scroll, live', runs, {
		scrolly: () => measureScroll(browser, `${peers}scrolly/`, { live: true }),
		live: () => measureScroll(browser, `${site}?map=live`, { live: true })
	});
	const [ofDrawn, ofLive] = [lineOf(drawn), lineOf(live)];
	const { width, height } = laptop;
	const lines = [
		ofDrawn('frames, drawn, p95', ['drawn', 'p95'], 'ms', 20),
		ofDrawn('beside', ['drawn', 'p95'], 'ms', undefined, ['bare', 'p95']),
		ofDrawn(`frames, drawn, ${width} × ${height}, p95`, ['wide drawn', 'p95'], 'ms', 20),
		ofDrawn('beside', ['wide drawn', 'p95'], 'ms', undefined, ['wide bare', 'p95']),
		ofLive('frames, live, p95', ['live', 'p95'], 'ms', 1, ['scrolly', 'p95']),
		ofLive('frames over 50 ms, live', ['live', 'over50'], '%', 0.5, ['scrolly', 'over50'])
	];
	return { lines, runs: { drawn: drawn.all, live: live.all } };
};

const memory: Measure = async (browser, { site }) => {
	const measured = await alternate(browser, 'memory', 1, {
		drawn: () => measureMemory(browser, `${site}?map=drawn`, false),
		live: () => measureMemory(browser, `${site}?map=live`, true)
	});
	const lines = ['drawn', 'live'].map((mode): Line => ({
		what: `memory after ten scrolls, ${mode}`,
		value: measured.median(mode, 'tenth'),
		unit: 'MB',
		limit: 1.1,
		against: { name: 'after two', value: measured.median(mode, 'second') }
	}));
	return { lines, runs: measured.all };
};

const embeds: Measure = async (browser, { peers }, runs) => {
	const measure = (name: string, count: number) => {
		const cases = ['inline', 'ours', 'echarts', 'vega-lite'].map(
			(of) => [of, () => measureEmbeds(browser, peers + hostOf(of, count))] as const
		);
		return alternate(browser, name, runs, Object.fromEntries(cases));
	};
	const [one, ten] = [await measure('one embed', 1), await measure('ten embeds', 10)];
	const [ofOne, ofTen] = [lineOf(one), lineOf(ten)];
	const lines = [
		ofOne('embed, drawn', ['ours', 'first'], 'ms', 1.2, ['inline', 'first']),
		ofOne('embed, blocking time', ['ours', 'blocking'], 'ms', 0),
		ofOne('embed of ECharts', ['echarts', 'first'], 'ms', undefined, ['inline', 'first']),
		ofOne('embed of Vega-Lite', ['vega-lite', 'first'], 'ms', undefined, ['inline', 'first']),
		ofTen('ten embeds, all drawn', ['ours', 'last'], 'ms', 1.15, ['inline', 'last']),
		ofTen('ten of ECharts', ['echarts', 'last'], 'ms', undefined, ['inline', 'last']),
		ofTen('ten of Vega-Lite', ['vega-lite', 'last'], 'ms', undefined, ['inline', 'last'])
	];
	return { lines, runs: { one: one.all, ten: ten.all } };
};

const deck: Measure = async (_, { site }, runs) => {
	const measured = await inPlain((plain) =>
		alternate(plain, 'deck', runs, {
			drawn: () => measureDeck(plain, `${site}present/?map=drawn`)
		})
	);
	const line = lineOf(measured);
	const lines = [
		line('deck, key to frame', ['drawn', 'key'], 'ms', 100),
		line('deck, slowest key', ['drawn', 'slowestKey'], 'ms'),
		line('deck, frames over 50 ms', ['drawn', 'over50'], '', 0)
	];
	return { lines, runs: measured.all };
};

/** The parts of the comparison, by name, in order. */
export const parts = { load, scroll, memory, embeds, deck } satisfies Record<string, Measure>;
export type Part = keyof typeof parts;
export const isPart = (name: string): name is Part => Object.hasOwn(parts, name);

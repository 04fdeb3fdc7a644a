import type { Browser } from 'playwright-core';
import { open, openPage, phone, settle, wheel, type Screen, type Visit } from './browser';
import { blockingTime, framesOf } from './statistics';

/**
 * Loads a page to its rest: paints, blocking time and the longest task in ms, requests, and kB with headers.
 * @param live until a map is drawn by WebGL, which no browser counts as a paint: it is the largest one here
 */
async function load(visit: Visit, url: string, live: boolean) {
	const { page, traffic } = visit;
	await open(visit, url);
	if (live) await page.waitForFunction(() => window.bench.map, undefined, { timeout: 60_000 });
	await settle(visit);
	const { firstPaint, largestPaint, map, tasks } = await page.evaluate(() => window.bench);
	return {
		firstPaint,
		largestPaint,
		map: map ?? NaN,
		blocking: blockingTime(tasks, firstPaint),
		longestTask: Math.max(0, ...tasks.map(([, duration]) => duration)),
		requests: traffic.requests,
		kilobytes: traffic.bytes / 1000
	};
}

/** A whole load of a page by a phone with an empty cache. */
export async function measureLoad(browser: Browser, url: string, live = false) {
	const visit = await openPage(browser);
	try {
		return await load(visit, url, live);
	} finally {
		await visit.close();
	}
}

/** The frames of a scroll by the wheel over the first screens. */
export async function measureScroll(
	browser: Browser,
	url: string,
	{ live = false, screen = phone as Screen, screens = 8 } = {}
) {
	const visit = await openPage(browser, screen);
	try {
		await load(visit, url, live);
		return framesOf(await wheel(visit, screens));
	} finally {
		await visit.close();
	}
}

/** MB of JavaScript that are held after the second whole scroll there and back, and after the tenth. */
export async function measureMemory(browser: Browser, url: string, live: boolean) {
	// What JavaScript holds is the same on a coarser screen, which software draws faster.
	const visit = await openPage(browser, { ...phone, scale: 1 });
	const { page, cdp } = visit;
	const held = async () => {
		await cdp.send('HeapProfiler.collectGarbage');
		const { metrics } = await cdp.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 2 ** 20;
	};
	try {
		// What grows grows at any speed.
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await load(visit, url, live);
		const after: number[] = [];
		for (let scroll = 0; scroll < 10; scroll += 1) {
			await page.evaluate(async () => {
				const end = document.documentElement.scrollHeight - innerHeight;
				const places = Array.from(
					{ length: Math.ceil(end / innerHeight / 2) },
					(_, i) => i * innerHeight * 2
				);
				for (const top of [...places, ...places.toReversed()]) {
					scrollTo({ top, behavior: 'instant' });
					await new Promise(requestAnimationFrame);
				}
			});
			after.push(await held());
		}
		return { second: after[1]!, tenth: after[9]! };
	} finally {
		await visit.close();
	}
}

import type { Browser } from 'playwright-core';
import { openPhone, settle, wheel, type Visit } from './browser';
import { blockingTime, framesOf } from './statistics';

/** Loads a page to its rest: paints, blocking time and the longest task in ms, requests, and kB with headers. */
async function load(visit: Visit, url: string) {
	await visit.page.goto(url, { waitUntil: 'load', timeout: 120_000 });
	await settle(visit);
	const { firstPaint, largestPaint, tasks } = await visit.page.evaluate(() => window.bench);
	return {
		firstPaint,
		largestPaint,
		blocking: blockingTime(tasks, firstPaint),
		longestTask: Math.max(0, ...tasks.map(([, duration]) => duration)),
		requests: visit.traffic.requests,
		kilobytes: visit.traffic.bytes / 1000
	};
}

/** A whole load of a page by a phone with an empty cache. */
export async function measureLoad(browser: Browser, url: string) {
	const visit = await openPhone(browser);
	try {
		return await load(visit, url);
	} finally {
		await visit.close();
	}
}

/**
 * The frames of a scroll by the wheel, and kB from the beginning to its end.
 * @param live waits until a map is drawn by WebGL
 */
export async function measureScroll(
	browser: Browser,
	url: string,
	live: boolean,
	screens?: number
) {
	const visit = await openPhone(browser);
	try {
		await load(visit, url);
		if (live) {
			await visit.page.waitForFunction(
				() => document.documentElement.dataset.map === 'live' || 'mapLoaded' in window,
				undefined,
				{ timeout: 120_000 }
			);
			await settle(visit);
		}
		const frames = framesOf(await wheel(visit, screens));
		return { ...frames, kilobytes: visit.traffic.bytes / 1000 };
	} finally {
		await visit.close();
	}
}

/** MB of JavaScript that are held after the second whole scroll there and back, and after the tenth. */
export async function measureMemory(browser: Browser, url: string) {
	const visit = await openPhone(browser);
	const { page, cdp } = visit;
	const held = async () => {
		await cdp.send('HeapProfiler.collectGarbage');
		const { metrics } = await cdp.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 2 ** 20;
	};
	try {
		// What grows grows at any speed.
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await load(visit, url);
		const after: number[] = [];
		for (let scroll = 0; scroll < 10; scroll += 1) {
			await page.evaluate(async () => {
				const end = document.documentElement.scrollHeight - innerHeight;
				const places = Array.from(
					{ length: Math.ceil(end / innerHeight) * 2 },
					(_, i) => (i * innerHeight) / 2
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

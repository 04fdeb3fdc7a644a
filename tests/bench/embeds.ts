import type { Browser } from 'playwright-core';
import { open, openPage, settle } from './browser';
import { blockingTime } from './statistics';

/**
 * Charts in frames of an article of another origin: ms until the first one and until the last one is drawn, the
 * blocking time of them all, and requests and kB of a frame.
 * @param url the host page's
 */
export async function measureEmbeds(browser: Browser, url: string) {
	const visit = await openPage(browser);
	const { page, traffic } = visit;
	try {
		await open(visit, url);
		await settle(visit);
		const origin = await page.evaluate(() => performance.timeOrigin);
		const frames = page.frames().slice(1);
		const drawn = await Promise.all(
			frames.map((frame) => frame.evaluate(() => window.bench.chart))
		);
		if (drawn.includes(undefined)) throw new Error(`${url}: not every chart is drawn`);
		const times = drawn.map((time) => time! - origin);
		const tasks = await page.evaluate(() => window.bench.tasks);
		return {
			first: Math.min(...times),
			last: Math.max(...times),
			blocking: blockingTime(tasks, 0),
			requests: (traffic.requests - 1) / frames.length,
			kilobytes: traffic.bytes / 1000 / frames.length
		};
	} finally {
		await visit.close();
	}
}

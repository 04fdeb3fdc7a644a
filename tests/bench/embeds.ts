import type { Browser } from 'playwright-core';
import { openPhone, settle } from './browser';
import { html } from './folder';
import { blockingTime } from './statistics';

const words =
	'<p>The host has words of its own, before each chart and after it, as articles have. They take two lines.</p>';

/**
 * Charts in frames of an article of another origin: ms until the first one and until the last one is drawn, the
 * blocking time of them all, and requests and kB of a frame.
 * @param host an empty page's address, whose body is written here
 */
export async function measureEmbeds(browser: Browser, host: string, url: string, count: number) {
	const visit = await openPhone(browser);
	const { page, traffic } = visit;
	const frames = Array.from(
		{ length: count },
		(_, i) =>
			`${words}<iframe src="${url}?n=${i}" width="100%" height="440" title="chart ${i}"></iframe>`
	);
	const body = html('host', '', frames.join('') + words);
	try {
		await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body }));
		await page.goto(host, { waitUntil: 'load', timeout: 120_000 });
		await settle(visit);
		const origin = await page.evaluate(() => performance.timeOrigin);
		const drawn = await Promise.all(
			page
				.frames()
				.slice(1)
				.map((frame) => frame.evaluate(() => window.bench.chart))
		);
		const times = drawn.map((time) => (time ?? Infinity) - origin);
		const tasks = await page.evaluate(() => window.bench.tasks);
		return {
			first: Math.min(...times),
			last: Math.max(...times),
			blocking: blockingTime(tasks, 0),
			requests: (traffic.requests - 1) / count,
			kilobytes: traffic.bytes / 1000 / count
		};
	} finally {
		await visit.close();
	}
}

import type { Browser } from 'playwright-core';
import { open, openPage, settle } from './browser';
import { quantile } from './statistics';

/** The deck turned by a key, step by step: ms from a key to the next frame, and the longest frames, of the drawn map. */
export async function measureDeck(browser: Browser, url: string, steps = 12) {
	const visit = await openPage(browser);
	const { page } = visit;
	try {
		await open(visit, url);
		await settle(visit);
		await page.evaluate(() => window.bench.record());
		for (let step = 0; step < steps; step += 1) {
			await page.keyboard.press('ArrowRight');
			await page.waitForTimeout(900);
		}
		const times = await page.evaluate(() => window.bench.stop());
		const keys = await page.evaluate(() => window.bench.keys);
		const frames = times.slice(1).map((time, i) => time - times[i]!);
		return {
			key: quantile(keys, 0.5),
			slowestKey: Math.max(...keys),
			over50: frames.filter((frame) => frame > 50).length
		};
	} finally {
		await visit.close();
	}
}

import type { Browser, CDPSession, Page } from 'playwright-core';
import { observe } from './probe';

/** A phone of the middle class on a slow line: a fourth of this machine's speed, and what Lighthouse calls slow 4G. */
export const phone = {
	width: 390,
	height: 844,
	scale: 2,
	slowdown: 4,
	latency: 150,
	down: 1.6e6,
	up: 0.75e6
};

/** tsx names functions by a helper, which pages that are handed one do not have. */
export const nameless = 'globalThis.__name = (value) => value';

export interface Visit {
	page: Page;
	cdp: CDPSession;
	/** Requests so far, and the bytes of their answers with headers. */
	traffic: { requests: number; bytes: number };
	close(): Promise<void>;
}

/** An empty page of a phone in a profile of its own, slowed down and observed (`window.bench`). */
export async function openPhone(browser: Browser): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: phone.width, height: phone.height },
		deviceScaleFactor: phone.scale,
		isMobile: true,
		hasTouch: true,
		// It asks for the page once more, when all is done.
		serviceWorkers: 'block'
	});
	await context.addInitScript(nameless);
	await context.addInitScript(observe);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const traffic = { requests: 0, bytes: 0 };
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
		traffic.requests += 1;
		traffic.bytes += encodedDataLength;
	});
	await cdp.send('Network.enable');
	await cdp.send('Performance.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: phone.latency,
		downloadThroughput: phone.down / 8,
		uploadThroughput: phone.up / 8
	});
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: phone.slowdown });
	return { page, cdp, traffic, close: () => context.close() };
}

/** Waits until for a second and a half nothing was asked for and no task was long; half a minute at most. */
export async function settle({ page, traffic }: Visit): Promise<void> {
	const end = Date.now() + 30_000;
	let last = Date.now();
	let before = '';
	while (Date.now() < end && Date.now() - last < 1500) {
		await page.waitForTimeout(100);
		const tasks = await page.evaluate(() => window.bench.tasks.length);
		const now = `${tasks} ${traffic.requests}`;
		if (now !== before) last = Date.now();
		before = now;
	}
}

/** Scrolls with the wheel to the end or for so many screens, three quarters of a screen at a time, and notes the frames. */
export async function wheel({ page, cdp }: Visit, screens = Infinity): Promise<number[]> {
	const { width, height } = page.viewportSize()!;
	const steps = Math.ceil(screens / 0.75);
	await page.evaluate(() => window.bench.record());
	for (let step = 0; step < steps; step += 1) {
		const left = await page.evaluate(
			() => document.documentElement.scrollHeight - innerHeight - scrollY
		);
		if (left < 2) break;
		await cdp.send('Input.synthesizeScrollGesture', {
			x: width / 2,
			y: height * 0.8,
			yDistance: -Math.round(height * 0.75),
			speed: 1200,
			preventFling: true,
			gestureSourceType: 'mouse'
		});
	}
	return page.evaluate(() => window.bench.stop());
}

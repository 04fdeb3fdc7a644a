import type { Browser, CDPSession, Page } from 'playwright-core';
import { observe } from './probe';

/**
 * A phone of the middle class on a slow line: a fourth of a laptop's speed (`--slowdown` where this machine is no such
 * thing), and what Lighthouse calls slow 4G.
 */
export const phone = {
	width: 390,
	height: 844,
	scale: 2,
	slowdown: 4,
	latency: 150,
	down: 1.6e6,
	up: 0.75e6
};

/** The drawn map stays where there is no GPU: it is measured by a browser that has none, not by one that draws it in software. */
export const withoutGpu = { args: ['--disable-gpu'] };

/** tsx names functions by a helper, which pages that are handed one do not have. */
export const nameless = 'globalThis.__name = (value) => value';

export interface Visit {
	page: Page;
	cdp: CDPSession;
	/** Requests so far, those that are not answered yet, and the bytes of the answers with headers. */
	traffic: { requests: number; pending: Set<string>; bytes: number };
	close(): Promise<void>;
}

/** CSS px, and device px to each. */
export type Screen = Pick<typeof phone, 'width' | 'height' | 'scale'>;

/** The same machine and line with the window of a laptop. */
export const laptop: Screen = { width: 1440, height: 900, scale: 1 };

/** An empty page in a profile of its own, slowed down and observed (`window.bench`). */
export async function openPage(
	browser: Browser,
	{ width, height, scale }: Screen = phone
): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: scale,
		isMobile: width === phone.width,
		hasTouch: width === phone.width,
		// It asks for the page once more, when all is done.
		serviceWorkers: 'block'
	});
	await context.addInitScript(nameless);
	await context.addInitScript(observe);
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const traffic = { requests: 0, pending: new Set<string>(), bytes: 0 };
	cdp.on('Network.requestWillBeSent', ({ requestId }) => traffic.pending.add(requestId));
	cdp.on('Network.loadingFailed', ({ requestId }) => traffic.pending.delete(requestId));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		traffic.pending.delete(requestId);
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

/**
 * Loads a page.
 * @throws Error where it is not there
 */
export async function open({ page }: Visit, url: string): Promise<void> {
	const response = await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
	if (!response?.ok()) throw new Error(`${url}: ${response?.status()}`);
}

/** Waits until for a second and a half nothing was on its way and no task was long; a quarter of a minute at most. */
export async function settle({ page, traffic }: Visit): Promise<void> {
	const end = Date.now() + 15_000;
	let last = Date.now();
	let before = '';
	while (Date.now() < end && Date.now() - last < 1500) {
		await page.waitForTimeout(100);
		const tasks = await page.evaluate(() => window.bench.tasks.length);
		const now = `${tasks} ${traffic.requests}`;
		if (now !== before || traffic.pending.size) last = Date.now();
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

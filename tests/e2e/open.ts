import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import type { SiteName } from './globalSetup';
import { watch } from './watch';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

export interface Visit extends Pick<
	BrowserContextOptions,
	| 'colorScheme'
	| 'reducedMotion'
	| 'forcedColors'
	| 'javaScriptEnabled'
	| 'hasTouch'
	| 'deviceScaleFactor'
	| 'serviceWorkers'
> {
	site?: SiteName;
	/** The home of a site that the test serves itself. */
	home?: string;
	/** Below the site's home: `en/`, `?map=live`, `#some-step`. */
	path?: string;
	viewport?: { width: number; height: number };
	/** Leaves the page empty: the test goes somewhere itself. */
	blank?: boolean;
	/** Another browser than the shared one. */
	browser?: Browser;
	/** Runs in the page before any of its own scripts. */
	before?: () => void;
	/** Messages of the console that are the test machine's, not the page's. */
	tolerate?: RegExp;
	/** Addresses that the test spoils or serves itself: what comes of them is no fault. */
	spoilt?: RegExp;
}

let shared: Promise<Browser> | undefined;

/**
 * A test with `open`: a page of a built site in a browser profile of its own. The test fails if the page logs a
 * warning or an error (a breach of its content policy is one), throws, fails to load something, or asks another
 * host for anything.
 */
export const test = base.extend<{ open: (visit?: Visit) => Promise<Page> }>({
	open: async ({ task: _task }, use) => {
		shared ??= chromium.connect(inject('browser'));
		const faults: string[] = [];
		const opened: Page[] = [];
		await use(async (visit = {}) => {
			const { site = 'main', path = '', blank, browser, before, tolerate, spoilt, ...more } = visit;
			const { home = inject('sites')[site], ...rest } = more;
			const context = await (browser ?? (await shared!)).newContext({
				viewport: desk,
				// It would fetch what a test means to spoil.
				serviceWorkers: 'block',
				...rest
			});
			// Only how long a hang may last: a shared machine is slow at times.
			context.setDefaultTimeout(90_000);
			if (before) await context.addInitScript(before);
			const page = await context.newPage();
			opened.push(page);
			const { origin } = new URL(home);
			const scriptless = rest.javaScriptEnabled === false;
			watch(page, { faults, origin, tolerate, spoilt, scriptless });
			if (!blank) await page.goto(new URL(path, home).href);
			return page;
		});
		for (const page of opened) {
			// Closing a page cuts off what it still waits for.
			page.removeAllListeners('requestfailed');
			await page.context().close();
		}
		expect(faults, 'what the browser complained of').toEqual([]);
	}
});

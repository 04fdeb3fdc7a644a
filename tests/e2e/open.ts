import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import type { SiteName } from './globalSetup';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

export interface Visit extends Pick<
	BrowserContextOptions,
	'colorScheme' | 'reducedMotion' | 'javaScriptEnabled' | 'hasTouch'
> {
	site?: SiteName;
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
}

let shared: Promise<Browser> | undefined;

/** What must not happen on any page, as it happens: into `faults`. */
function watch(page: Page, home: string, faults: string[], tolerate?: RegExp, scriptless = false) {
	const { origin } = new URL(home);
	page.on('console', (message) => {
		const loud = message.type() === 'error' || message.type() === 'warning';
		if (loud && !tolerate?.test(message.text())) {
			faults.push(`console ${message.type()}: ${message.text()}`);
		}
	});
	page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
	page.on('request', (request) => {
		const { protocol, origin: from } = new URL(request.url());
		const inside = protocol === 'data:' || protocol === 'blob:';
		if (!inside && from !== origin) faults.push(`request to elsewhere: ${request.url()}`);
	});
	page.on('requestfailed', (request) => {
		// Cut off by the page itself as it is left: what could not be had fails with another error.
		if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
		// Where scripts are off the browser refuses to preload them.
		if (scriptless && request.resourceType() === 'script') return;
		faults.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
	});
}

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
			const { site = 'main', path = '', blank, browser, before, tolerate, ...rest } = visit;
			const context = await (browser ?? (await shared!)).newContext({ viewport: desk, ...rest });
			if (before) await context.addInitScript(before);
			const page = await context.newPage();
			opened.push(page);
			const home = inject('sites')[site];
			watch(page, home, faults, tolerate, rest.javaScriptEnabled === false);
			if (!blank) await page.goto(new URL(path, home).href);
			return page;
		});
		for (const page of opened) {
			page.removeAllListeners('requestfailed');
			await page.context().close();
		}
		expect(faults, 'what the browser complained of').toEqual([]);
	}
});

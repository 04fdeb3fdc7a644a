import type { Page, Request } from 'playwright-core';

interface Watching {
	/** What happens goes here, as it happens. */
	faults: string[];
	/** The only origin that may be asked for anything. */
	origin: string;
	/** Messages of the console that are the test machine's, not the page's. */
	tolerate?: RegExp | undefined;
	/** Addresses that the test spoils or serves itself: what comes of them is no fault. */
	spoilt?: RegExp | undefined;
	/** Scripts are off: the browser then refuses to preload them. */
	scriptless?: boolean;
}

/**
 * Notes what must not happen on any page: warnings, errors, requests to other hosts or without success. A request
 * that is cut off is none of these where its document has been left for another.
 */
export function watch(page: Page, { faults, origin, tolerate, spoilt, scriptless }: Watching) {
	page.on('console', (message) => {
		if (message.text().startsWith('Service Worker registration blocked')) return;
		const loud = message.type() === 'error' || message.type() === 'warning';
		const known = tolerate?.test(message.text()) || spoilt?.test(message.location().url);
		if (loud && !known) {
			faults.push(`console ${message.type()}: ${message.text()}`);
		}
	});
	page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));

	/**
	 * Documents that the page has been asked to show, and how many of them it has turned to: between the two the one
	 * before goes on asking. Which document each request was made by.
	 */
	let [asked, shown] = [0, 0];
	const madeBy = new WeakMap<Request, number>();
	page.on('framenavigated', (frame) => {
		if (frame === page.mainFrame()) shown = asked;
	});
	page.on('request', (request) => {
		if (request.isNavigationRequest() && request.frame() === page.mainFrame()) asked += 1;
		madeBy.set(request, shown);
		const { protocol, origin: from } = new URL(request.url());
		const inside = protocol === 'data:' || protocol === 'blob:';
		if (!inside && from !== origin && !spoilt?.test(request.url()))
			faults.push(`request to elsewhere: ${request.url()}`);
	});
	page.on('requestfailed', (request) => {
		const error = request.failure()?.errorText;
		const left = madeBy.get(request) !== asked;
		// The icon is the browser's own to fetch, and to drop when its page is left, be it for an empty one.
		const icon = request.url().endsWith('/icon.svg');
		if (error === 'net::ERR_ABORTED' && (left || icon)) return;
		if (spoilt?.test(request.url())) return;
		if (scriptless && request.resourceType() === 'script') return;
		faults.push(`request failed: ${request.url()} ${error}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400 && !spoilt?.test(response.url()))
			faults.push(`${response.status()}: ${response.url()}`);
	});
}

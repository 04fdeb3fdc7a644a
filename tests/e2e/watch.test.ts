import { EventEmitter } from 'node:events';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { watch } from './watch';

const home = inject('sites').main;

/** A watched page with a request under way that is never answered. */
async function asking() {
	const browser = await chromium.connect(inject('browser'));
	onTestFinished(() => browser.close());
	const page = await browser.newPage();
	const faults: string[] = [];
	watch(page, { faults, origin: new URL(home).origin });
	await page.goto(home, { waitUntil: 'networkidle' });
	await page.route('**/unanswered', () => undefined);
	const [cut] = await Promise.all([
		page.evaluateHandle(() => {
			const controller = new AbortController();
			fetch('unanswered', controller).catch(() => undefined);
			return controller;
		}),
		page.waitForRequest('**/unanswered')
	]);
	return { page, faults, cut, failed: page.waitForEvent('requestfailed') };
}

test('a request that the page itself cuts off is a fault', async () => {
	const { faults, cut, failed } = await asking();
	await cut.evaluate((controller) => controller.abort());
	await failed;
	expect(faults).toEqual([`request failed: ${home}unanswered net::ERR_ABORTED`]);
});

test('a request that is cut off as its page is left is none', async () => {
	const { page, faults, failed } = await asking();
	await page.goto(`${home}en/`);
	await failed;
	expect(faults).toEqual([]);
});

test('nor is one that a page makes while its reload is awaited', () => {
	const page = Object.assign(new EventEmitter(), { mainFrame: () => 'main' });
	const faults: string[] = [];
	watch(page as unknown as Page, { faults, origin: 'http://here' });
	const request = (path: string, navigates = false) => ({
		url: () => `http://here/${path}`,
		isNavigationRequest: () => navigates,
		frame: () => 'main',
		failure: () => ({ errorText: 'net::ERR_ABORTED' })
	});
	const [first, late, again, own] = [
		request('', true),
		request('late'),
		request('', true),
		request('own')
	];
	page.emit('request', first);
	page.emit('framenavigated', 'main');
	page.emit('request', again);
	page.emit('request', late);
	page.emit('requestfailed', late);
	page.emit('framenavigated', 'main');
	page.emit('request', own);
	page.emit('requestfailed', own);
	expect(faults).toEqual(['request failed: http://here/own net::ERR_ABORTED']);
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { press } from '../e2e/press';
import { test } from '../e2e/open';
import { arrived, bring, stepsOf } from '../e2e/steps';
import { faultyHost, type FaultyHost } from './faultyHost';
import { spoiltPage, storyReads } from './readable';

const step = stepsOf()[Math.floor(stepsOf().length / 2)]!;

/** A tab at a step of the story, and how often its document was asked for. */
async function oldTab(open: (visit: object) => Promise<Page>, host: FaultyHost, path = '') {
	let documents = 0;
	const { page, uncaught } = await spoiltPage(open);
	await page.goto(host.home + path);
	page.on('request', (request) => {
		if (request.isNavigationRequest()) documents += 1;
	});
	return { page, uncaught, documents: () => documents };
}

/** What was there before is gone, the pages are those of a new build. */
function deploy(host: FaultyHost) {
	host.fails = (path) => (path.startsWith('_app/immutable/') ? 'missing' : undefined);
	// Not in styles, whose hash stands in the page's policy.
	host.rewrites = (text) =>
		text.replace(/((?:src|href)="[^"]*)_app\/immutable\//g, '$1_app/newer/');
}

test('an old tab that asks for a part that is gone is renewed once, at its place', async ({
	open
}) => {
	const host = await faultyHost();
	const { page, uncaught, documents } = await oldTab(open, host);
	await bring(page, step.id);
	await arrived(page, step.id);
	await expect.poll(() => new URL(page.url()).hash).toBe(`#${step.id}`);
	deploy(host);
	await press(page, '[data-share]');
	await expect.poll(documents).toBe(1);
	await page.waitForLoadState();
	await arrived(page, step.id);
	expect(new URL(page.url()).hash).toBe(`#${step.id}`);
	// The address follows what is read.
	await storyReads(page, 'renewed');
	expect(uncaught).toEqual([]);
	expect(documents()).toBe(1);
});

test('where the new page is no better, it is not renewed again', async ({ open }) => {
	const host = await faultyHost();
	const { page, uncaught, documents } = await oldTab(open, host);
	await bring(page, step.id);
	await arrived(page, step.id);
	host.fails = (path) => (path.includes('/chunks/share') ? 'missing' : undefined);
	for (let times = 0; times < 3; times += 1) await press(page, '[data-share]');
	await storyReads(page, 'a part is missing');
	expect(documents()).toBe(0);
	expect(uncaught).toEqual([]);
});

test('without a line nothing is renewed, and the story goes on', async ({ open }) => {
	const host = await faultyHost();
	const { page, uncaught, documents } = await oldTab(open, host);
	await bring(page, step.id);
	await arrived(page, step.id);
	host.fails = () => 'gone';
	await press(page, '[data-share]');
	await page.locator('[data-explore]').dispatchEvent('click');
	await storyReads(page, 'without a line');
	expect(documents()).toBe(0);
	expect(uncaught).toEqual([]);
});

test('a speaker’s window whose script is gone shows what is said', async ({ open }) => {
	const host = await faultyHost();
	host.fails = (path) => (path.includes('/chunks/speaker') ? 'missing' : undefined);
	const { page, uncaught } = await oldTab(open, host, 'present/?speaker');
	await expect.poll(() => page.locator('.notes:visible').count()).toBeGreaterThan(3);
	expect(uncaught).toEqual([]);
});

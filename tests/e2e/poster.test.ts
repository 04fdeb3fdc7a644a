import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';

/** The globe that the page carries in itself: there with the title, gone with its picture, and never over anything else. */

const chart = stepsOf().find(({ scene }) => scene.kind === 'chart')!;

const poster = (page: Page) => page.locator('.stage .poster');
const globe = (page: Page) => page.locator('.picture[data-globe] .globe').first();
/** How much of the drawn globe is to be seen. */
const drawn = (page: Page) =>
	page
		.locator('.picture[data-globe] .ground')
		.first()
		.evaluate((it) => getComputedStyle(it).opacity);

const home = () => new URL('?map=drawn', inject('sites').main).href;

/** Opens the story, of whose files some never come. */
async function hold(page: Page, files: RegExp) {
	await page.route(files, () => undefined);
	await page.goto(home(), { waitUntil: 'commit' });
}

describe.each([
	['a phone', phone],
	['a desk', desk]
])('on %s', (_, viewport) => {
	test('is there before any other file, where its picture will be', async ({ open }) => {
		const page = await open({ blank: true, viewport });
		await hold(page, /\.(?:css|js|avif|woff2)$/);
		await expect
			.poll(() => poster(page).evaluate((it: HTMLImageElement) => it.naturalWidth))
			.toBeGreaterThan(0);
		await page.locator('h1').waitFor();
		const before = await poster(page).boundingBox();
		await page.unrouteAll();
		await page.goto(home());
		const after = await globe(page).boundingBox();
		// It lies in the middle of the stage and fills what is narrower of it.
		const { x, y, width, height } = before!;
		expect(after!.x + after!.width / 2).toBeCloseTo(x + width / 2, 0);
		expect(after!.y + after!.height / 2).toBeCloseTo(y + height / 2, 0);
		expect(after!.width).toBeCloseTo(Math.min(width, height), 0);
	});
});

test('is gone when its picture is there', async ({ open }) => {
	const page = await open({ path: '?map=drawn', viewport: phone });
	await expect.poll(() => poster(page).count()).toBe(0);
	expect(await globe(page).evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
	expect(await drawn(page)).toBe('1');
});

test('hides the drawing while its picture is on its way, but not for long', async ({ open }) => {
	const page = await open({ blank: true, viewport: phone });
	await hold(page, /\.avif$/);
	expect(await drawn(page)).toBe('0');
	await expect.poll(() => drawn(page), { timeout: 30_000 }).toBe('1');
	expect(await poster(page).count()).toBe(0);
});

test('is left behind with the first step', async ({ open }) => {
	const page = await open({ blank: true, viewport: phone });
	await hold(page, /\.avif$/);
	await page.locator('.picture[data-near] ~ .cards .step').first().waitFor();
	await bring(page, chart.id);
	await arrived(page, chart.id);
	expect(await poster(page).count()).toBe(0);
	expect(await drawn(page)).toBe('1');
});

test('makes way for the drawing where its picture fails', async ({ open }) => {
	const page = await open({ blank: true, viewport: phone, spoilt: /\.avif$/ });
	await page.route(/\.avif$/, (route) => route.fulfill({ status: 404 }));
	await page.goto(home());
	await expect.poll(() => poster(page).count()).toBe(0);
	expect(await drawn(page)).toBe('1');
});

test('is no part of the article, nor of a print', async ({ open }) => {
	const page = await open({ blank: true, viewport: phone, spoilt: /\.avif$/ });
	await hold(page, /\.(?:avif|js)$/);
	await poster(page).waitFor();
	await page.emulateMedia({ media: 'print' });
	expect(await poster(page).isVisible()).toBe(false);
	expect(await drawn(page)).toBe('1');
});

import type { Response } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { bodyOf } from './bodyOf';
import { phone, test } from './open';
import { onTheWire } from './wire';

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('what the %s story asks for until it can be read', ([, path]) => {
	test('is read before the headlines’ face is there', async ({ open }) => {
		const page = await open({ blank: true, viewport: phone });
		await page.route('**/*.woff2', () => undefined);
		await page.goto(new URL(path, inject('sites').main).href, { waitUntil: 'commit' });
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
		expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
	});

	test('shows its title and its first picture before any script has come', async ({ open }) => {
		const page = await open({ blank: true, viewport: phone });
		await page.route('**/*.js', () => undefined);
		await page.goto(new URL(path, inject('sites').main).href, { waitUntil: 'commit' });
		const shown = page.locator('.picture:has(.ground)').first();
		await expect.poll(() => shown.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
		expect(await page.locator('h1').isVisible()).toBe(true);
		// A style sheet in the head would hold up both.
		expect(await page.locator('head link[rel="stylesheet"]').count()).toBe(0);
	});

	test('stays within the budget', async ({ open }) => {
		const page = await open({ blank: true, viewport: phone });
		const responses: Response[] = [];
		const asked: string[] = [];
		page.on('response', (response) => responses.push(response));
		page.on('request', (request) => asked.push(request.resourceType()));
		// Before the map: what the live one loads comes when the page is idle.
		const home = new URL(`${path}?map=drawn`, inject('sites').main);
		await page.goto(home.href, { waitUntil: 'networkidle' });

		const sizes = { document: 0, stylesheet: 0, script: 0, font: 0 };
		for (const response of responses) {
			const type = response.request().resourceType();
			if (type in sizes) {
				sizes[type as keyof typeof sizes] += onTheWire(await bodyOf(response), type === 'font');
			}
		}
		const read = responses.map((response) => {
			const { pathname } = new URL(response.url());
			return `${response.request().resourceType()} ${pathname}`;
		});
		expect(read.length, read.join('\n')).toBeLessThanOrEqual(8);
		expect(sizes.document, 'HTML').toBeLessThanOrEqual(45_000);
		expect(sizes.script, 'JavaScript').toBeLessThanOrEqual(45_000);
		expect(sizes.font, 'the display face').toBeLessThanOrEqual(25_000);
		const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
		expect(all, JSON.stringify(sizes)).toBeLessThanOrEqual(110_000);
		expect(read.filter((line) => /maplibre/i.test(line))).toEqual([]);
		// On a slow line the first picture shares it with no script.
		expect(asked.slice(0, asked.indexOf('script'))).toContain('image');
	});
});

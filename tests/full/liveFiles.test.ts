import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { isLive, renderer } from '../e2e/liveMap';
import { test } from '../e2e/open';
import { arrived, bring, stepsOf } from '../e2e/steps';
import { faultyHost } from './faultyHost';
import { spoiltPage, storyReads } from './readable';

const path = '?map=live';
const first = stepsOf()[0]!;
let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test.for(['missing', 'short', 'silent'] as const)(
	'whichever file of the live map is %s, the story can be read',
	async (fault, { open }) => {
		const host = await faultyHost();
		const drawn = await open({ home: host.home, path: '?map=drawn' });
		await drawn.waitForLoadState('networkidle');
		// The drawn map's own files have a test of their own.
		const known = new Set(host.asked);
		const whole = await open({ browser, home: host.home, path, tolerate: renderer });
		await isLive(whole);
		await storyReads(whole, 'as it is');
		await whole.context().close();
		const files = [...host.asked].filter((file) => !known.has(file));
		expect(files.length).toBeGreaterThan(6);
		for (const file of files) {
			host.fails = (asked) => (asked === file ? fault : undefined);
			host.asked.clear();
			const { page, uncaught } = await spoiltPage(open, { browser }, fault === 'short');
			await page.goto(host.home + path, { waitUntil: 'commit' });
			const asked = async () => {
				await storyReads(page, file);
				// What a view alone needs is asked for when the camera has come to it.
				await bring(page, first.id);
				await arrived(page, first.id);
				await page.waitForTimeout(1000);
				return host.asked.has(file);
			};
			// Only how long a hang may last.
			await expect.poll(asked, { message: file, timeout: 120_000 }).toBe(true);
			await storyReads(page, file);
			expect(uncaught, file).toEqual([]);
			await page.context().close();
		}
	}
);

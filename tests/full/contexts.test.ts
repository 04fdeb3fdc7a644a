import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { isLive, renderer, viewOf } from '../e2e/liveMap';
import { desk, phone, test } from '../e2e/open';
import { arrived, bring, onStage, shownAs, stepsOf } from '../e2e/steps';

const mapped = stepsOf().filter((step) => viewOf(step));

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

test.for(mapped)(
	'at $id a context that is lost leaves its drawn map, and comes back with the live one',
	async (step, { open }) => {
		const page = await open({
			browser,
			path: '?map=live',
			viewport: step === mapped[0] ? phone : desk,
			tolerate: new RegExp(`${renderer.source}|context`, 'i'),
			spoilt: /\/geo\//
		});
		await isLive(page);
		await bring(page, step.id);
		await arrived(page, step.id);
		const restore = await page.evaluateHandle(() => {
			const gl = document.querySelector('canvas')!.getContext('webgl2')!;
			const kept = gl.getExtension('WEBGL_lose_context')!;
			kept.loseContext();
			return () => kept.restoreContext();
		});
		await expect.poll(() => page.locator('html').getAttribute('data-map')).toBe('drawn');
		const ground = page.locator('.picture[data-top] .ground');
		expect(await ground.evaluate((one) => one.checkVisibility({ visibilityProperty: true }))).toBe(
			true
		);
		expect(await onStage(page)).toMatchObject(shownAs(step));
		await restore.evaluate((act) => act());
		await isLive(page);
		expect(await onStage(page)).toMatchObject(shownAs(step));
	}
);

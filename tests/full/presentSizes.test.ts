import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { atMoment, lastMoment, misfits, screens, shownIn, unnamed } from '../e2e/deck';
import { test } from '../e2e/open';
import { overlaps } from '../e2e/overlaps';

/** Whether a live map would show the picture where it is drawn. */
const onStage = (page: Page) =>
	page
		.locator('.stage, .picture[data-on] .drawn')
		.evaluateAll((all) =>
			[...new Set(all.map((one) => JSON.stringify(one.getBoundingClientRect())))]
				.slice(1)
				.map((other) => `drawn elsewhere than the stage: ${other}`)
		);

describe.for(screens)('on a screen of $width × $height', (viewport) => {
	test.for([
		['zh', 'present/'],
		['en', 'en/present/']
	] as const)('every moment is large enough, whole and free, in %s', async ([, path], { open }) => {
		const page = await open({ path, viewport, reducedMotion: 'reduce' });
		const last = await lastMoment(page);
		// Without the controls, which go with the cursor.
		await page.waitForFunction(() => document.documentElement.hasAttribute('data-idle'));
		const amiss: string[] = [];
		for (let moment = 0; ; moment += 1) {
			await atMoment(page, moment);
			const { step, over } = await shownIn(page);
			// A chapter's title covers what there was.
			const within = over && over !== 'opening' ? '.chapter[data-on]' : '#deck';
			const faults = [...(await misfits(page, within)), ...(await overlaps(page, within))];
			if (!over) faults.push(...(await unnamed(page)), ...(await onStage(page)));
			amiss.push(...faults.map((fault) => `${over ?? step}: ${fault}`));
			if (moment === last) break;
			await page.keyboard.press('ArrowRight');
		}
		expect(amiss).toEqual([]);
	});
});

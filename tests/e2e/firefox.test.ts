import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findFirefox } from '../../scripts/browser.mjs';
import { openFirefox, type FirefoxPage } from './firefox';
import { stepsOf, storyOf } from './steps';

const executable = findFirefox();
const steps = stepsOf();

describe.skipIf(!executable)('in Firefox', () => {
	let page: FirefoxPage;
	beforeAll(async () => {
		page = await openFirefox(executable!);
	});
	afterAll(() => page.close());

	test.for([
		['zh', ''],
		['en', 'en/']
	] as const)('the %s story opens, and its steps follow the scroll', async ([lang, path]) => {
		await page.goto(inject('sites').main + path);
		// A change of the address that the page before was about to make may come in between.
		await expect
			.poll(() => page.evaluate('document.title'), { timeout: 20_000 })
			.toContain(storyOf().title[lang]);
		expect(
			await page.evaluate('[...document.querySelectorAll(".step")].map(({ id }) => id).join()')
		).toBe(steps.map(({ id }) => id).join());

		for (const step of [steps[1]!, steps.at(-1)!, steps[0]!]) {
			await page.evaluate(`{
				const card = document.querySelector('#${step.id} .card').getBoundingClientRect();
				const stage = document.querySelector('.stage').getBoundingClientRect();
				const middle = ((stage.left > 0 ? 0 : stage.bottom) + innerHeight) / 2;
				scrollBy({ top: (card.top + card.bottom) / 2 - middle, behavior: 'instant' });
			}`);
			await expect
				.poll(() => page.evaluate('document.querySelector("[aria-current=step]")?.id'), {
					timeout: 20_000
				})
				.toBe(step.id);
			expect(await page.evaluate('document.querySelector(".stage").dataset.scene')).toBe(
				step.scene.kind
			);
		}
		expect(page.faults).toEqual([]);
	});
});

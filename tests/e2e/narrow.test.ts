import { describe, expect } from 'vitest';
import { test } from './open';
import { overlaps } from './overlaps';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s at 320 px', ([, path]) => {
	test('nothing is cut off or wider than the screen', async ({ open }) => {
		const page = await open({ path, viewport: { width: 320, height: 640 } });
		for (const step of steps) {
			await bring(page, step.id);
			await arrived(page, step.id);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		const wide = await page
			.locator('.card *, h1, h2, .break *, .colophon *, .bar *')
			.evaluateAll((all) =>
				all
					.filter((element) => element.checkVisibility() && !element.closest('.aside'))
					.filter((element) => !getComputedStyle(element).clipPath.startsWith('inset(50%'))
					.filter((element) => {
						const { left, right } = element.getBoundingClientRect();
						return left < -1 || right > innerWidth + 1;
					})
					.map((element) => `${element.tagName}.${element.className} ${element.textContent}`)
			);
		expect(wide).toEqual([]);
	});

	test('the words of a card do not lie on each other or on the controls', async ({ open }) => {
		const page = await open({ path, viewport: { width: 320, height: 640 } });
		for (const step of [steps[0]!, steps.at(-1)!]) {
			await bring(page, step.id);
			await arrived(page, step.id);
			expect(await overlaps(page, `#${step.id}`)).toEqual([]);
		}
	});
});

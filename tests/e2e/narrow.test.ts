import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { overlaps } from './overlaps';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();

/** Controls of the bar that lie on each other, are too small for a finger's tip, or stand outside the screen. */
const faultsOfBar = (page: Page) =>
	page.locator('.bar a, .bar button').evaluateAll((all) => {
		const shown = all.filter((one) => one.checkVisibility());
		const faults = shown.filter((one, index) => {
			const { left, right, width, height } = one.getBoundingClientRect();
			const next = shown[index + 1]?.getBoundingClientRect();
			const clear = !next || right <= next.left + 0.5;
			return !clear || width < 24 || height < 24 || left < 0 || right > innerWidth;
		});
		return faults.map((one) => one.outerHTML.slice(0, 90));
	});

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s at 320 px', ([, path]) => {
	test('the controls of the bar stand clear of each other', async ({ open }) => {
		const page = await open({ path, viewport: { width: 320, height: 640 } });
		expect(await page.locator('html').getAttribute('data-mode')).toBe('scrolly');
		expect(await faultsOfBar(page)).toEqual([]);
	});

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

/** Before the first paint, as a reader's own style sheet would. */
const twice = () =>
	document.addEventListener('DOMContentLoaded', () => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('html { font-size: 200% !important }');
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});

describe.for([
	['zh', '', phone],
	['en', 'en/', phone],
	['zh', '', desk],
	['en', 'en/', desk]
] as const)('%s with letters twice as large, at %3$o', ([, path, viewport]) => {
	test('it is an article; nothing lies on anything or is wider than the screen', async ({
		open
	}) => {
		const page = await open({ path, viewport, before: twice });
		await expect.poll(() => page.locator('html').getAttribute('data-mode')).toBe('article');
		expect(await page.evaluate(() => scrollY), 'the title is where it was').toBe(0);
		expect(await faultsOfBar(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
		for (const within of ['.bar', '.opening', '.break', '.card'])
			expect(await overlaps(page, within)).toEqual([]);
	});
});

describe.for([
	['a phone on its side', '', { width: 844, height: 390 }],
	['a window at 200 %', 'en/', { width: 720, height: 450 }]
] as const)('%s', ([, path, viewport]) => {
	test('has no room for scenes: it is an article, until there is, and keeps the step', async ({
		open
	}) => {
		const page = await open({ path, viewport });
		const mode = () => page.locator('html').getAttribute('data-mode');
		expect(await mode()).toBe('article');
		expect(await page.locator('[data-switch="mode"]').isVisible()).toBe(false);
		const shares = await page.locator('.picture[data-kind="chart"]').evaluateAll((all) =>
			all.map((picture) => {
				const drawings = [...picture.querySelectorAll('.plot svg')];
				const widths = drawings.map((drawing) => drawing.getBoundingClientRect().width);
				return Math.max(...widths) / picture.getBoundingClientRect().width;
			})
		);
		expect(Math.min(...shares)).toBeGreaterThan(0.9);

		const middle = steps[Math.floor(steps.length / 2)]!;
		await bring(page, middle.id);
		await arrived(page, middle.id);
		await page.setViewportSize({ width: viewport.width, height: 844 });
		await expect.poll(mode).toBe('scrolly');
		await arrived(page, middle.id);
		await page.setViewportSize(viewport);
		await expect.poll(mode).toBe('article');
		await arrived(page, middle.id);
		expect(await page.evaluate(() => localStorage.getItem('mode')), 'no choice').toBeNull();
	});
});

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { stepsOf } from './steps';

/** Figures of cards, charts in their places between them: what is to be a stop, in the order of the page. */
const wanted = '.card .fact, .card .name[data-name], .picture .plot[tabindex="0"]';

/** Marks what the keyboard is to come by. */
const number = (page: Page) =>
	page.evaluate((wanted) => {
		const all = [...document.querySelectorAll<HTMLElement>(wanted)];
		all.forEach((element, index) => (element.dataset.stop = String(index)));
		return all.length;
	}, wanted);

/** The stop that has the focus, and whether it is there to be read. */
const focus = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const stop = element.dataset.stop;
		if (stop === undefined) return { stop, end: element === document.body };
		const step = element.closest('.step');
		const { left, top, width, height } = element.getClientRects()[0]!;
		const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
		return {
			stop: Number(stop),
			end: false,
			current: step
				? step.hasAttribute('aria-current')
				: element.closest('.picture')!.hasAttribute('data-top'),
			clear: at !== null && (element.contains(at) || at.contains(element))
		};
	});

const settled = (page: Page) =>
	page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);

describe.for([
	['zh on a desk', '', desk],
	['en on a phone', 'en/', phone]
] as const)('%s', ([, path, viewport]) => {
	test('every figure is a stop, in order there and back, and its step is the one being read', async ({
		open
	}) => {
		const page = await open({ path, viewport });
		const count = await number(page);
		expect(count).toBeGreaterThan(40);
		const journey = async (key: string) => {
			const stops: number[] = [];
			for (let pressed = 0; pressed < 900; pressed += 1) {
				await page.keyboard.press(key);
				const { stop, end } = await focus(page);
				if (end) break;
				if (stop === undefined) continue;
				stops.push(stop);
				await settled(page);
				expect(await focus(page), `stop ${stop}`).toMatchObject({ current: true, clear: true });
				if (key !== 'Tab' && stop === 0) break;
			}
			return stops;
		};
		const stops = Array.from({ length: count }, (_, index) => index);
		expect(await journey('Tab')).toEqual(stops);
		expect(await journey('Shift+Tab')).toEqual(stops.toReversed());
	});
});

test('a zone that the keyboard comes to is brought into its row, on a phone', async ({ open }) => {
	const park = stepsOf().find(({ scene }) => scene.kind === 'map' && scene.view === 'park')!;
	const page = await open({ path: `en/#${park.id}`, viewport: phone });
	const row = page.locator('.picture[data-top] + .zones summary');
	await row.first().focus();
	const zones = await row.count();
	expect(zones).toBeGreaterThan(2);
	for (const key of ['Tab', 'Shift+Tab']) {
		for (let zone = 1; zone < zones; zone += 1) {
			await page.keyboard.press(key);
			const box = (await page.locator(':focus').boundingBox())!;
			expect(box.x).toBeGreaterThan(-1);
			expect(box.x + box.width).toBeLessThan(phone.width + 1);
		}
	}
});

test('a press moves nothing', async ({ open }) => {
	const page = await open({ viewport: phone });
	const figure = page.locator('.card .fact').nth(3);
	await figure.evaluate((element) =>
		scrollBy({
			top: element.getBoundingClientRect().bottom - innerHeight + 30,
			behavior: 'instant'
		})
	);
	await settled(page);
	const before = await page.evaluate(() => scrollY);
	const box = (await figure.boundingBox())!;
	await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	await expect.poll(() => page.locator('#source').isVisible()).toBe(true);
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, bring, onStage, stepsOf } from './steps';

const steps = stepsOf();
/** A step for each chart of the story. */
const charts = [
	...new Map(
		steps.flatMap((step) =>
			step.scene.kind === 'chart' ? [[step.scene.chart, step] as const] : []
		)
	)
];

const plot = (page: Page) => page.locator('.picture[data-top] .plot');
const spoken = (page: Page) => page.locator('#announce').textContent();
const tip = (page: Page) => page.locator('.chart-tip');

async function onto(page: Page, step: string) {
	await bring(page, step);
	await arrived(page, step);
	await plot(page).waitFor();
}

/** The figures of a chart's table that its drawing shows, as its marks have to say them. */
const rows = (page: Page) =>
	plot(page).evaluate((element) => {
		const drawing = [...element.querySelectorAll('svg')].find(
			(svg) => svg.getClientRects().length
		)!;
		const drawn = new Set(
			[...drawing.querySelectorAll<SVGElement>('[data-fact]')].map(({ dataset }) => dataset.fact)
		);
		const table = element.closest('figure')!;
		return [...table.querySelectorAll<HTMLElement>('tbody .number [data-fact]')]
			.filter(({ dataset }) => drawn.has(dataset.fact))
			.map((figure) => ({
				fact: figure.dataset.fact!,
				number: figure.textContent!.replace('†', ''),
				qualifier: figure.closest('tr')!.children[3]!.textContent!.trim()
			}));
	});

describe.for([
	['zh', '', desk],
	['zh', '', phone],
	['en', 'en/', desk],
	['en', 'en/', phone]
] as const)('%s at %3$o', ([, path, viewport]) => {
	test('each chart is one stop; arrows go through its marks, each said with its value', async ({
		open
	}) => {
		const page = await open({ path, viewport });
		for (const [chart, step] of charts) {
			await onto(page, step.id);
			const stops = await plot(page).evaluate(
				(element) =>
					[element, ...element.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
						({ tabIndex }) => tabIndex === 0
					).length
			);
			expect(stops, chart).toBe(1);
			await plot(page).focus();
			expect(await plot(page).getAttribute('aria-label'), chart).toMatch(/.{10,}/);

			const said = new Set<string>();
			await page.keyboard.press('Home');
			for (let key = 0; key < 80; key += 1) {
				const words = (await spoken(page))!;
				if (said.has(words) && key > 0) break;
				said.add(words);
				expect(words.length, chart).toBeGreaterThan(1);
				expect(words, chart).not.toMatch(/undefined|NaN|\[/);
				await page.keyboard.press('ArrowRight');
			}
			expect(said.size, chart).toBeGreaterThan(1);
			const all = [...said].join('\n');
			for (const { number, qualifier } of await rows(page)) {
				expect(all, chart).toContain(number);
				if (qualifier) expect(all, chart).toContain(qualifier);
			}
			expect(await tip(page).isVisible(), chart).toBe(true);
			await page.keyboard.press('Escape');
			expect(await tip(page).count(), chart).toBe(0);
			expect(await plot(page).evaluate((element) => element === document.activeElement)).toBe(true);
		}
	});
});

const [, first] = charts[0]!;

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s', ([, path]) => {
	test('Enter opens the source of the mark; back from it the keys go on from there', async ({
		open
	}) => {
		const page = await open({ path });
		await onto(page, first.id);
		await plot(page).focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowRight');
		const words = await spoken(page);
		await page.keyboard.press('Enter');
		const panel = page.locator('#source');
		await expect.poll(() => panel.locator('dl').count()).toBe(1);
		expect(words).toContain(await panel.locator('h2').textContent());
		const box = (await panel.boundingBox())!;
		expect(box.x + box.width).toBeLessThanOrEqual(desk.width);
		await page.keyboard.press('Escape');
		await expect
			.poll(() => plot(page).evaluate((element) => element === document.activeElement))
			.toBe(true);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => spoken(page)).toBe(words);
	});

	test('a pointer over a mark shows its words, and may go over to them; a click opens the source', async ({
		open
	}) => {
		const page = await open({ path });
		await onto(page, first.id);
		const mark = plot(page).locator('svg:visible g[data-fact] .mark').last();
		await mark.hover();
		await expect.poll(() => tip(page).isVisible()).toBe(true);
		const fact = await mark.evaluate(
			(element) => element.closest<SVGElement>('[data-fact]')!.dataset.fact
		);
		const row = (await rows(page)).find((one) => one.fact === fact)!;
		expect(await tip(page).locator('b').textContent()).toContain(row.number);
		expect(await tip(page).textContent()).toContain(row.qualifier);
		await tip(page).hover();
		expect(await tip(page).isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		expect(await tip(page).count()).toBe(0);
		await mark.hover({ position: { x: 3, y: 3 }, force: true });
		await page.mouse.move(2, 2);
		await expect.poll(() => tip(page).count()).toBe(0);
		await mark.click();
		await expect.poll(() => page.locator('#source').isVisible()).toBe(true);
	});

	test('a derived mark opens how it was derived, by a click and by the keys', async ({ open }) => {
		const page = await open({ path });
		const sign = page.locator('.chart-sign', { hasText: '†' }).first();
		const chart = await sign.evaluate(
			(element) => element.closest<HTMLElement>('.chart')!.dataset.chart
		);
		const step = charts.find(([id]) => id === chart)![1];
		await onto(page, step.id);
		const formula = (await sign.textContent())!.trim().replace(/^†\s[^:：]+[:：]\s*/, '');
		const panel = page.locator('#source');
		const told = async () => {
			await expect.poll(() => panel.isVisible()).toBe(true);
			expect(await panel.locator('dl').textContent()).toContain(formula);
			await page.keyboard.press('Escape');
			await expect.poll(() => panel.isVisible()).toBe(false);
		};
		await plot(page).locator('svg:visible g[data-fact] .mark.hatch.lake').first().click();
		await told();
		await plot(page).focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await told();
	});

	test('a tap shows the words, another one the source', async ({ open }) => {
		const page = await open({ path, viewport: phone, hasTouch: true });
		await onto(page, first.id);
		const mark = plot(page).locator('svg:visible g[data-fact] .mark').last();
		await mark.tap();
		await expect.poll(() => tip(page).isVisible()).toBe(true);
		expect(await page.locator('#source').isVisible()).toBe(false);
		const box = (await tip(page).boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(phone.width);
		await mark.tap();
		await expect.poll(() => page.locator('#source').isVisible()).toBe(true);
	});

	test('where the stage is low a drawing is scrolled, and the keys bring its marks into view', async ({
		open
	}) => {
		// any lower, and the page opens as an article
		const page = await open({ path, viewport: { width: 390, height: 500 } });
		const far = () =>
			plot(page).evaluate((element) => {
				const mark = element.querySelector('[data-active]')!.getBoundingClientRect();
				const { top, bottom } = element.getBoundingClientRect();
				return Math.max(top - mark.bottom, mark.top - bottom);
			});
		let scrolled = 0;
		for (const [chart, step] of charts) {
			await onto(page, step.id);
			await plot(page).focus();
			for (const key of ['End', 'Home']) {
				await page.keyboard.press(key);
				expect(await far(), `${chart}, ${key}`).toBeLessThan(0);
			}
			await page.keyboard.press('End');
			scrolled += await plot(page).evaluate(({ scrollTop }) => scrollTop);
			await page.keyboard.press('Escape');
		}
		expect(scrolled).toBeGreaterThan(0);
	});

	test('read as an article the same keys work where the chart stands', async ({ open }) => {
		const page = await open({ path });
		await page.locator('[data-switch="mode"]').click();
		const stands = page.locator('.plot').first();
		await stands.focus();
		await page.keyboard.press('End');
		await expect.poll(() => spoken(page)).toMatch(/.{4,}/);
		await expect.poll(() => tip(page).isVisible()).toBe(true);
	});

	test('a chart that is not on the stage comes onto it with the focus', async ({ open }) => {
		const page = await open({ path });
		const [last] = charts.at(-1)!;
		const hidden = page.locator('.plot').last();
		await hidden.focus();
		await expect
			.poll(() =>
				hidden.evaluate((element) => element.closest('.picture')!.hasAttribute('data-top'))
			)
			.toBe(true);
		expect(await onStage(page)).toMatchObject({ scene: 'chart', chart: last });
	});
});

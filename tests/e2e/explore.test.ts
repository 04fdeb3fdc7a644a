import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { desk, phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';

type Words = { zh: string; en: string };
/** What these tests read of map.json and zones.geojson. */
const read = <T>(file: string) =>
	JSON.parse(readFileSync(join(root, builds.main.data, file), 'utf8')) as T;
const { views } = read<{ views: { id: string; layers: string[]; title: Words }[] }>('map.json');
const zones = read<{
	features: { kind: string; id: string; properties: { name: Words } }[];
}>('zones.geojson').features.filter(({ kind }) => kind === 'zone');

const viewOf = ({ scene }: ReturnType<typeof stepsOf>[number]) =>
	views.find(({ id }) => scene.kind === 'map' && scene.view === id);
const step = stepsOf().find((each) => viewOf(each)?.layers.includes('zones'))!;

const explore = (page: Page) => page.locator('[data-explore]');
const held = (page: Page) => page.evaluate(() => document.documentElement.dataset.exploring);

/** Brings the first scene with zones, at rest. */
async function toZones(page: Page) {
	await bring(page, step.id);
	await arrived(page, step.id);
	await page.locator('.picture[data-top] + .zones').waitFor();
}

/** Of the shown list: the zone whose card is open, what it says, and the zones lit in the picture. */
const open = (page: Page) =>
	page.evaluate(() => {
		const cards = [...document.querySelectorAll<HTMLDetailsElement>('.zones details[open]')];
		const lit = document.querySelectorAll<SVGElement>('.picture[data-top] .plate[data-lit]');
		return {
			cards: cards.map(({ dataset }) => dataset.zone),
			words: cards.map((card) => card.querySelector<HTMLElement>('.about')!.innerText),
			lit: [...lit].map(({ dataset }) => dataset.zone)
		};
	});

describe.for([
	['zh', '', desk],
	['en', 'en/', phone]
] as const)('the zones, %s at %2$o', ([lang, path, viewport]) => {
	test('are visited by keyboard alone', async ({ open: visit }) => {
		const page = await visit({ path, viewport });
		await toZones(page);
		const list = page.locator('.picture[data-top] + .zones summary');
		expect(await list.allTextContents()).toEqual(
			zones.map(({ properties }) => properties.name[lang])
		);
		await list.first().focus();
		for (const { id, properties } of zones) {
			expect(
				await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
			).toBe('solid');
			await page.keyboard.press('Enter');
			await expect.poll(() => open(page)).toMatchObject({ cards: [id], lit: [id] });
			const { words } = await open(page);
			expect(words[0]).toContain(properties.name.zh);
			expect(words[0]).toContain(properties.name.en);
			expect(words[0]).not.toMatch(/[{}]|undefined|NaN/);
			await page.keyboard.press('Escape');
			await expect.poll(() => open(page)).toMatchObject({ cards: [], lit: [] });
			expect(
				await page.evaluate(() => document.activeElement!.closest('details')?.dataset.zone)
			).toBe(id);
			await page.keyboard.press('Tab');
		}
	});

	test('are large enough to touch, and cover neither the mark nor whose data it is', async ({
		open: visit
	}) => {
		const page = await visit({ path, viewport });
		await toZones(page);
		await page.locator('.picture[data-top] + .zones summary').first().click();
		const boxes = await page.evaluate(() => {
			const boxOf = (element: Element) => {
				const { left, right, top, bottom } = element.getBoundingClientRect();
				return { left, right, top, bottom };
			};
			const all = (selector: string) => [...document.querySelectorAll(selector)].map(boxOf);
			return {
				chips: all('.picture[data-top] + .zones summary'),
				over: all('.picture[data-top] + .zones :is(summary, [open] .about)'),
				keep: all('.picture[data-top] :is(.mark, .foot), .go')
			};
		});
		const least = viewport === phone ? 44 : 24;
		for (const { left, right, top, bottom } of boxes.chips) {
			expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(least);
		}
		expect(boxes.keep.length).toBeGreaterThanOrEqual(3);
		for (const a of boxes.over) {
			for (const b of boxes.keep) {
				const apart =
					a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
				expect(apart, JSON.stringify([a, b])).toBe(true);
			}
		}
	});
});

test('a plate of the picture opens its card, by passing over it and by a click', async ({
	open: visit
}) => {
	const page = await visit();
	await toZones(page);
	const { id, at } = await page.evaluate(() => {
		const plate = document.querySelector<SVGElement>('.picture[data-top] .plate')!;
		const { left, right, top, bottom } = plate.getBoundingClientRect();
		return { id: plate.dataset.zone, at: [(left + right) / 2, (top + bottom) / 2] as const };
	});
	await page.mouse.move(...at);
	await expect.poll(() => open(page)).toMatchObject({ cards: [id], lit: [id] });
	await page.mouse.move(5, desk.height / 2);
	await expect.poll(() => open(page)).toMatchObject({ cards: [], lit: [] });
	await page.mouse.click(...at);
	await page.mouse.move(5, desk.height / 2);
	await expect.poll(() => open(page)).toMatchObject({ cards: [id], lit: [id] });
	await page.mouse.wheel(0, desk.height / 2);
	await expect.poll(() => open(page)).toMatchObject({ cards: [], lit: [] });
});

test('without scripts a zone opens all the same', async ({ open: visit }) => {
	const page = await visit({ javaScriptEnabled: false, viewport: phone });
	const card = page.locator('.zones details').first();
	await card.locator('summary').click();
	expect(await card.locator('.about').isVisible()).toBe(true);
	expect(await page.locator('.zones details[open]').count()).toBe(1);
});

/** The middle of the map. */
const middleOf = async (page: Page) => {
	const { x, y, width, height } = (await page.locator('#stage').boundingBox())!;
	return [x + width / 2, y + height / 2] as const;
};

async function drag(page: Page) {
	const [x, y] = await middleOf(page);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 90, y + 40, { steps: 6 });
	await page.mouse.up();
}

test('the drawn map is moved and enlarged by the reader, and goes back', async ({
	open: visit
}) => {
	const page = await visit();
	await toZones(page);
	const moved = () =>
		page.evaluate(
			() => document.querySelector<SVGElement>('.picture[data-top] .ground')!.style.transform
		);
	await explore(page).click();
	await expect.poll(() => held(page)).toBe('drawn');
	await drag(page);
	const dragged = await moved();
	expect(dragged).toMatch(/translate/);
	await page.keyboard.press('+');
	await page.keyboard.press('ArrowLeft');
	expect(await moved()).not.toBe(dragged);
	await page.keyboard.press('Escape');
	expect(await held(page)).toBeUndefined();
	expect(await moved()).toBe('');
});

/** Chromium tells of its software renderer in the page's console. */
const renderer = /GL Driver Message|GPU stall|swiftshader|software WebGL/i;

interface View {
	center: [number, number];
	zoom: number;
	bearing: number;
	pitch: number;
}
const camera = (page: Page) =>
	page.evaluate(() => JSON.parse(document.querySelector('canvas')!.dataset.camera!) as View);
const difference = (a: View, b: View) =>
	Math.max(
		...[0, 1].map((axis) => Math.abs(a.center[axis]! - b.center[axis]!)),
		...(['zoom', 'bearing', 'pitch'] as const).map((key) => Math.abs(a[key] - b[key]))
	);

test('the live map is handed to the reader and comes back to where the story was', async ({
	open: visit
}) => {
	const browser = await launch();
	onTestFinished(() => browser.close());
	const page = await visit({ browser, path: '?map=live', tolerate: renderer });
	await toZones(page);
	await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 120_000 });
	const canvas = page.locator('.stage canvas');
	expect(await canvas.getAttribute('aria-label')).toBe(viewOf(step)!.title.zh);
	expect(await canvas.getAttribute('role')).toBe('img');

	// Until it is asked for, the wheel over the map scrolls the page.
	const scrolled = () => page.evaluate(() => scrollY);
	const top = await scrolled();
	await page.mouse.move(...(await middleOf(page)));
	await page.mouse.wheel(0, 40);
	await expect.poll(scrolled).toBe(top + 40);
	await toZones(page);
	const before = await scrolled();

	await explore(page).click();
	await expect.poll(() => held(page)).toBe('live');
	const story = await camera(page);
	expect(await page.locator('[aria-live="polite"]').allTextContents()).toContainEqual(
		expect.stringContaining('Esc')
	);
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
	await drag(page);
	await expect.poll(async () => difference(await camera(page), story)).toBeGreaterThan(1e-3);
	await page.mouse.wheel(0, -200);
	await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(story.zoom + 0.05);
	await page.keyboard.press('Shift+ArrowRight');
	await expect.poll(async () => (await camera(page)).bearing).not.toBeCloseTo(story.bearing, 1);
	expect(await scrolled()).toBe(before);

	await page.mouse.move(5, desk.height / 2);
	await page.keyboard.press('Escape');
	expect(await held(page)).toBeUndefined();
	await expect.poll(async () => difference(await camera(page), story)).toBeLessThan(1e-3);
	expect(await scrolled()).toBe(before);
	expect(await canvas.getAttribute('role')).toBe('img');

	await explore(page).click();
	await expect.poll(() => held(page)).toBe('live');
	await drag(page);
	await page.mouse.move(60, desk.height / 2);
	await page.mouse.wheel(0, 60);
	await expect.poll(() => held(page)).toBeUndefined();
	expect(await scrolled()).toBeGreaterThan(before);
});

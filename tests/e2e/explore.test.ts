import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
	apart,
	cameraAtRest,
	isLive,
	liveBrowser,
	middleOf,
	onStageAt,
	renderer,
	shownMap,
	viewOf,
	zonesOf
} from './liveMap';
import { desk, phone, test } from './open';
import { coloursAt } from './pixels';
import { arrived, bring, stepsOf } from './steps';

const zones = zonesOf();
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

/** The zones that the live map draws in the colour of what is lit: more red in it than green. */
async function litOnCanvas(page: Page) {
	const points = await onStageAt(page, viewOf(step)!, zones.map(middleOf));
	const colours = await coloursAt(page, '.stage canvas', points);
	return zones.flatMap(({ id }, at) => (colours[at]![0] - colours[at]![1] > 25 ? id : []));
}

describe.for([
	['zh', '', desk],
	['en', 'en/', phone]
] as const)('the zones, %s at %2$o', ([lang, path, viewport]) => {
	test.for(['drawn', 'live'] as const)(
		'are visited by keyboard alone, on the %s map',
		async (map, { open: visit }) => {
			const live = map === 'live';
			const page = await visit({
				...(live && { browser: await liveBrowser(), tolerate: renderer }),
				path: `${path}?map=${map}`,
				viewport
			});
			await toZones(page);
			if (live) await isLive(page);
			const list = page.locator('.picture[data-top] + .zones summary');
			expect(await list.allTextContents()).toEqual(
				zones.map(({ properties }) => properties.name[lang])
			);
			await list.first().focus();
			for (const zone of zones) {
				const { id, properties } = zone;
				expect(
					await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
				).toBe('solid');
				await page.keyboard.press('Enter');
				await expect.poll(() => open(page)).toMatchObject({ cards: [id], lit: [id] });
				const { words } = await open(page);
				expect(words[0]).toContain(properties.name.zh);
				expect(words[0]).toContain(properties.name.en);
				expect(words[0]).not.toMatch(/[{}]|undefined|NaN/);
				if (live) await expect.poll(() => litOnCanvas(page), { message: id }).toEqual([id]);
				await page.keyboard.press('Escape');
				await expect.poll(() => open(page)).toMatchObject({ cards: [], lit: [] });
				expect(
					await page.evaluate(() => document.activeElement!.closest('details')?.dataset.zone)
				).toBe(id);
				await page.keyboard.press('Tab');
			}
			expect(await shownMap(page)).toBe(map);
		}
	);
});

test.for([
	['', desk],
	['en/', phone],
	['en/', { width: 820, height: 1180 }]
] as const)(
	'zones of /%s at %o are large enough to touch, and cover neither scale nor mark nor whose data it is',
	async ([path, viewport], { open: visit }) => {
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
				keep: all('.picture[data-top] :is(.mark, .foot, .corner text, .bar), .go')
			};
		});
		const least = viewport === desk ? 24 : 44;
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
	}
);

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
const centre = async (page: Page) => {
	const { x, y, width, height } = (await page.locator('#stage').boundingBox())!;
	return [x + width / 2, y + height / 2] as const;
};

/** What the corner of the picture says: metres in a px of the page, and degrees by which north is turned. */
const corner = (page: Page) =>
	page.evaluate(() => {
		const svg = document.querySelector<SVGSVGElement>('.picture[data-top] .corner')!;
		const [, number, unit] = /([\d.]+)\s*(\S+)/.exec(svg.querySelector('text')!.textContent)!;
		const { width } = svg.querySelector('.bar')!.getBoundingClientRect();
		const north = svg.querySelector('.north')!.getAttribute('transform')!;
		return {
			seen: getComputedStyle(svg).opacity === '1',
			metres: (Number(number) * (/公里|km/.test(unit!) ? 1000 : 1)) / width,
			north: Number(/rotate\((.*)\)/.exec(north)![1]),
			label: svg.getAttribute('aria-label')!.includes(number!)
		};
	});

async function drag(page: Page) {
	const [x, y] = await centre(page);
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
	const name = page.locator('.picture[data-top] .names text.focus:visible').first();
	const high = async () => (await name.boundingBox())!.height;
	const letters = await high();
	await explore(page).click();
	await expect.poll(() => held(page)).toBe('drawn');
	await drag(page);
	const dragged = await moved();
	expect(dragged).toMatch(/translate/);
	const before = await corner(page);
	await page.keyboard.press('+');
	await page.keyboard.press('+');
	await page.keyboard.press('ArrowLeft');
	expect(await moved()).not.toBe(dragged);
	const larger = await corner(page);
	expect(larger).toMatchObject({ seen: true, label: true, north: before.north });
	expect(before.metres / larger.metres).toBeCloseTo(1.6 ** 2, 1);
	expect(Math.abs((await high()) - letters)).toBeLessThan(2);
	await page.keyboard.press('Escape');
	expect(await held(page)).toBeUndefined();
	expect(await moved()).toBe('');
	expect(await corner(page)).toEqual(before);
});

const camera = async (page: Page) => (await cameraAtRest(page))!;

test('the live map is handed to the reader and comes back to where the story was', async ({
	open: visit
}) => {
	const page = await visit({
		browser: await liveBrowser(),
		path: '?map=live',
		tolerate: renderer
	});
	await toZones(page);
	await isLive(page);
	const canvas = page.locator('.stage canvas');
	expect(await canvas.getAttribute('aria-label')).toBe(viewOf(step)!.title.zh);
	expect(await canvas.getAttribute('role')).toBe('img');

	// Until it is asked for, the wheel over the map scrolls the page.
	const scrolled = () => page.evaluate(() => scrollY);
	const top = await scrolled();
	await page.mouse.move(...(await centre(page)));
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
	await expect.poll(async () => apart(await camera(page), story)).toBeGreaterThan(1e-3);
	await page.mouse.wheel(0, -200);
	await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(story.zoom + 0.05);
	await page.keyboard.press('Shift+ArrowRight');
	await expect.poll(async () => (await camera(page)).bearing).not.toBeCloseTo(story.bearing, 1);
	await expect
		.poll(async () => (await corner(page)).north + (await camera(page)).bearing)
		.toBeCloseTo(0);
	const own = await corner(page);
	expect(own).toMatchObject({ seen: true, label: true });
	expect(await scrolled()).toBe(before);

	await page.mouse.move(5, desk.height / 2);
	await page.keyboard.press('Escape');
	expect(await held(page)).toBeUndefined();
	await expect.poll(async () => apart(await camera(page), story)).toBeLessThan(1e-3);
	expect((await corner(page)).north).toBeCloseTo(-story.bearing);
	expect((await corner(page)).metres).toBeGreaterThan(own.metres);
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

import { describe, expect, onTestFinished } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();
/** A step of the map with another one after it. */
const inFlight = steps.findIndex(
	({ scene }, index) => scene.kind === 'map' && steps[index + 1]?.scene.kind === 'map'
);
/** Chromium tells of its software renderer in the page's console. */
const renderer = /GL Driver Message|GPU stall|swiftshader|software WebGL/i;

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s on a phone', ([, path]) => {
	test('no word of a card is over the stage, whatever it shows, also between two pictures', async ({
		open
	}) => {
		const page = await open({ path, viewport: phone });
		const over = await page.evaluate(async () => {
			const found: string[] = [];
			const stage = document.querySelector('.stage')!.getBoundingClientRect();
			for (const card of document.querySelectorAll('.card')) {
				for (const down of [0.9, 0.6, 0.3]) {
					const { top } = card.getBoundingClientRect();
					scrollBy({ top: top - (stage.top + stage.height * (down - 0.3)), behavior: 'instant' });
					await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
					for (const y of [0.1, 0.3, 0.5, 0.7, 0.9]) {
						const at = document.elementFromPoint(stage.width * 0.4, stage.top + stage.height * y);
						if (at?.closest('.cards')) found.push(card.closest('.step')!.id);
					}
				}
			}
			return found;
		});
		expect(over).toEqual([]);
	});
});

describe.for([
	[320, 640],
	[390, 844],
	[768, 1024],
	[820, 1180],
	[1440, 900],
	[3840, 2160]
])('at %i × %i px', ([width, height]) => {
	test('the zones’ buttons leave scale, north and attribution free', async ({ open }) => {
		const page = await open({ viewport: { width: width!, height: height! } });
		const id = await page
			.locator('.zones')
			.first()
			.evaluate((list) => list.parentElement!.querySelector('.step')!.id);
		await bring(page, id);
		await arrived(page, id);
		await page.locator('.picture[data-top] + .zones').waitFor();
		const covered = await page.evaluate(() => {
			const list = document.querySelector('.picture[data-top] + .zones')!;
			const buttons = [...list.querySelectorAll('summary')].map((one) =>
				one.getBoundingClientRect()
			);
			const under = document.querySelectorAll(
				'.picture[data-top] :is(.corner text, .corner path, .foot > *)'
			);
			return [...under].flatMap((one) => {
				const box = one.getBoundingClientRect();
				const on = buttons.some(
					({ left, right, top, bottom }) =>
						left < box.right && right > box.left && top < box.bottom - 1 && bottom > box.top + 1
				);
				return on && box.width > 0 ? `${one.tagName} ${one.textContent?.trim()}` : [];
			});
		});
		expect(covered).toEqual([]);
	});
});

test('the live map is above the card that has been read, as the drawn one is', async ({ open }) => {
	const browser = await launch();
	onTestFinished(() => browser.close());
	const page = await open({
		browser,
		path: '?map=live',
		viewport: phone,
		tolerate: renderer
	});
	const step = steps[inFlight]!;
	await bring(page, step.id);
	await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 120_000 });
	await arrived(page, step.id);
	// The canvas lets the pointer through until it is explored: here it may have it, to be found.
	const top = await page.evaluate(async (id) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'.stage, .stage * { pointer-events: auto !important } .picture { display: none }'
		);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		const stage = document.querySelector('.stage')!.getBoundingClientRect();
		const title = document.getElementById(id)!.querySelector('h3')!;
		const { top } = title.getBoundingClientRect();
		scrollBy({ top: top - (stage.top + 40), behavior: 'instant' });
		const box = title.getBoundingClientRect();
		const at = document.elementFromPoint(box.left + 20, box.top + box.height / 2);
		return at?.closest('.stage') !== null;
	}, step.id);
	expect(top).toBe(true);
});

test('what the globe’s picture covers is not carried along in flight', async ({ open }) => {
	const page = await open({ path: '?map=drawn' });
	const drawn = page.locator('.picture[data-globe] .ground > use').first();
	const seen = () => drawn.evaluate((use) => getComputedStyle(use).visibility);
	const scroll = (steps: number) =>
		page.evaluate((steps) => {
			const { top, height } = document.querySelector('.step')!.getBoundingClientRect();
			scrollBy({ top: top + steps * height - innerHeight / 2, behavior: 'instant' });
		}, steps);
	await page.locator('img.globe').evaluate((globe: HTMLImageElement) => globe.decode());
	expect(await seen()).toBe('visible');
	// The names on it go with it, and are gone before they are large.
	const names = page.locator('.picture[data-globe] .names').first();
	const looks = () =>
		names.evaluate((element) => {
			const { opacity, transform } = getComputedStyle(element);
			const globe = getComputedStyle(element.parentElement!.querySelector('.globe')!);
			return { left: Number(opacity), along: transform === globe.transform };
		});
	await scroll(0.69);
	await page.waitForTimeout(400);
	expect(await looks()).toEqual({ left: expect.closeTo(0.85, 1), along: true });
	await scroll(0.77);
	await expect.poll(async () => (await looks()).left).toBe(0);
	await expect.poll(seen).toBe('hidden');
	// Whose the map is can be read over the sea.
	const foot = page.locator('.picture[data-globe] .foot').first();
	const ground = () => foot.evaluate((element) => getComputedStyle(element).backgroundColor);
	expect(await ground()).toBe('rgb(247, 244, 236)');
	await scroll(0.3);
	await expect.poll(seen).toBe('visible');
	expect(await looks()).toEqual({ left: 1, along: true });
	expect(await ground()).toBe('rgba(0, 0, 0, 0)');
});

test('the camera carries the map alone, what is the map’s goes with it, and what moves is a layer before', async ({
	open
}) => {
	const page = await open({ path: '?map=drawn' });
	const { carried, moved, left, layers } = await page.evaluate(async () => {
		const carried = new Set<string>();
		let moved = 0;
		let left = 0;
		const seen = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)].filter(
				(one) => getComputedStyle(one).visibility === 'visible'
			);
		const faint = (picture: Element | null) => Number(getComputedStyle(picture!).opacity) < 0.4;
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 3) {
			scrollTo({ top: y, behavior: 'instant' });
			await frame();
			await frame();
			for (const element of document.querySelectorAll<HTMLElement>('[style*="matrix3d"]')) {
				if (element.closest('.drawn')) moved++;
				else carried.add(element.getAttribute('class') ?? element.tagName);
			}
			left += seen('.zones').filter((list) => faint(list.previousElementSibling)).length;
			const maps = [...document.querySelectorAll('.picture[data-on][data-kind="map"]')];
			left += seen('[data-explore]').filter(() => maps.every(faint)).length;
		}
		const near = document.querySelector('.picture[data-near]:has(.names)')!;
		const layers = ['.ground', '.names'].map(
			(part) => getComputedStyle(near.querySelector(part)!).willChange
		);
		return { carried: [...carried], moved, left, layers };
	});
	expect(moved).toBeGreaterThan(10);
	expect(carried).toEqual([]);
	expect(left, 'chips and buttons where their map is not seen').toBe(0);
	expect(layers).toEqual(['transform', 'opacity']);
});

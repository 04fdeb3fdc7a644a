import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { isLive, liveBrowser, renderer, shownMap } from './liveMap';
import { desk, test } from './open';
import { coloursIn, unlike } from './pixels';
import { clocked, sceneOf, scenesOf } from './wall';

const hour = 3_600_000;

test('after a sleep it goes on with the next scene, and makes up for nothing', async ({ open }) => {
	const page = await clocked(open, 'wall/?autoplay=10');
	await page.clock.runFor(20_000);
	expect(await sceneOf(page)).toBe(2);
	await page.clock.fastForward(8 * hour + 3000);
	expect(await sceneOf(page)).toBe(3);
	await page.clock.runFor(5_000);
	expect(await sceneOf(page)).toBe(3);
	await page.clock.runFor(5_000);
	expect(await sceneOf(page)).toBe(4);
});

test('stands still, or stops at its end, where it is asked to', async ({ open }) => {
	const still = await clocked(open, 'wall/?autoplay=0');
	await still.clock.runFor(hour);
	expect(await sceneOf(still)).toBe(0);
	const once = await clocked(open, 'wall/?autoplay=5&loop=0');
	const last = (await scenesOf(once)).length - 1;
	await once.clock.runFor(hour);
	expect(await sceneOf(once)).toBe(last);
});

describe('a visitor', () => {
	const frames = (page: Page) => page.locator('.wall iframe').count();

	test.for([
		['touches it', (page: Page) => page.mouse.click(300, 300)],
		['presses a key', (page: Page) => page.keyboard.press('ArrowRight')]
	] as const)('who %s has the story at its scene, and a minute', async ([, touch], { open }) => {
		const page = await clocked(open, 'wall/?autoplay=10');
		await page.clock.runFor(30_000);
		const step = (await scenesOf(page))[3];
		await touch(page);
		const story = page.frameLocator('.wall iframe');
		await story.locator(`#${step}[aria-current="step"]`).waitFor();
		await page.clock.runFor(55_000);
		expect([await frames(page), await sceneOf(page)]).toEqual([1, 3]);
		await story.locator('body').press('Shift');
		await page.clock.runFor(59_000);
		expect(await frames(page)).toBe(1);
		await page.clock.runFor(5_000);
		expect(await frames(page)).toBe(0);
		await page.clock.runFor(10_000);
		expect(await sceneOf(page)).toBe(4);
	});

	test('finds no way out of the site, and may give the wall back', async ({ open }) => {
		const page = await clocked(open, 'wall/?kiosk');
		await page.mouse.click(300, 300);
		const frame = await page.waitForSelector('.wall iframe', { state: 'attached' });
		const story = (await frame.contentFrame())!;
		await story.waitForSelector('[aria-current="step"]');
		const followed = await story.evaluate(() =>
			[{ href: 'https://example.org/' }, { target: '_blank' }, { download: 'a' }, {}].map(
				(kind) => {
					const link = document.createElement('a');
					Object.assign(link, { href: '#' }, kind);
					document.body.append(link);
					return link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
				}
			)
		);
		expect(followed).toEqual([false, false, false, true]);
		expect(page.context().pages()).toHaveLength(1);
		await page.locator('.wall .back').click();
		expect(await frames(page)).toBe(0);
		expect(await page.evaluate(() => getComputedStyle(document.querySelector('h2')!).cursor)).toBe(
			'none'
		);
	});

	test('is not whoever makes the window full', async ({ open }) => {
		const page = await clocked(open, 'wall/');
		for (const key of ['F11', 'Control+Shift+I', 'Alt+Tab']) await page.keyboard.press(key);
		expect(await frames(page)).toBe(0);
	});
});

describe('a new version', () => {
	const served = 'wall/?autoplay=10&loop';
	const stay = (page: Page) => page.evaluate(() => Object.assign(window, { same: true }));
	const same = (page: Page) => page.evaluate(() => 'same' in window);

	test('is loaded between two rounds, once', async ({ open }) => {
		const page = await clocked(open, served);
		const round = (await scenesOf(page)).length * 10_000;
		await page.route('**/version.json', (route) => route.fulfill({ json: { version: 'next' } }));
		await stay(page);
		await page.clock.runFor(hour - (hour % round) + 1000);
		expect(await same(page)).toBe(true);
		const loaded = page.waitForEvent('load');
		await page.clock.runFor(2 * round);
		await loaded;
		await expect.poll(() => sceneOf(page)).toBe(0);
		await stay(page);
		await page.clock.runFor(2 * hour);
		expect(await same(page)).toBe(true);
	});

	test('is not loaded from a server that is gone', async ({ open }) => {
		const page = await clocked(open, served, { spoilt: /wall\// });
		await page.route('**/version.json', (route) => route.fulfill({ json: { version: 'next' } }));
		await page.route('**/wall/**', (route) => route.abort());
		await stay(page);
		await page.clock.runFor(3 * hour);
		expect(await same(page)).toBe(true);
	});
});

test('keeps the screen awake, and asks again whenever it shows again', async ({ open }) => {
	const page = await open({
		path: 'wall/',
		before: () => {
			const asked: { released: boolean }[] = [];
			const request = async () => {
				const lock = { released: false, release: async () => undefined };
				asked.push(lock);
				return lock;
			};
			Object.defineProperty(navigator, 'wakeLock', { value: { request } });
			Object.assign(window, { asked });
		}
	});
	const asked = () => page.evaluate(() => (window as unknown as { asked: [] }).asked.length);
	const turn = (hidden: boolean) =>
		page.evaluate((hidden) => {
			const { asked } = window as unknown as { asked: { released: boolean }[] };
			if (hidden) for (const lock of asked) lock.released = true;
			Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, hidden);
	await expect.poll(asked).toBe(1);
	await turn(true);
	expect(await asked()).toBe(1);
	await turn(false);
	await expect.poll(asked).toBe(2);
	await turn(false);
	expect(await asked()).toBe(2);
});

test('two windows are one wall, through a reload of either', async ({ open }) => {
	const map = await open({ path: 'wall/?panel=map&autoplay=2', reducedMotion: 'reduce' });
	const charts = await map.context().newPage();
	await charts.setViewportSize(desk);
	await charts.goto(new URL('wall/?panel=charts&autoplay=2', inject('sites').main).href);
	const seen = (page: Page) =>
		page.evaluate(() => {
			const seen = (selector: string) =>
				[...document.querySelectorAll(selector)].some((one) =>
					one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
				);
			return [seen('.picture[data-on] .ground'), seen('.slot[data-on] .plot'), seen('.large')];
		});
	expect(await seen(map)).toEqual([true, false, false]);
	expect(await seen(charts)).toEqual([false, true, true]);

	/** How many scenes both have shown next, in one order. */
	const follow = (page: Page) =>
		page.evaluate(
			() =>
				new Promise<string[]>((resolve) => {
					const scenes: string[] = [];
					new MutationObserver(() => {
						const { moment } = document.querySelector<HTMLElement>('#wall')!.dataset;
						if (moment !== scenes.at(-1)) scenes.push(moment!);
						if (scenes.length === 5) resolve(scenes);
					}).observe(document.querySelector('#wall')!, { attributeFilter: ['data-moment'] });
				})
		);
	const together = async () => {
		const [one, other] = await Promise.all([follow(map), follow(charts)]);
		expect(other.filter((scene) => one.includes(scene)).length).toBeGreaterThan(3);
		await expect.poll(async () => (await sceneOf(map)) === (await sceneOf(charts))).toBe(true);
	};
	await together();
	await charts.reload();
	await expect.poll(async () => (await sceneOf(map)) === (await sceneOf(charts))).toBe(true);
	await map.reload();
	await together();
});

test('a map that the GPU has lost comes back, and again', async ({ open }) => {
	const page = await open({
		browser: await liveBrowser(),
		path: 'wall/?autoplay=0&map=live',
		viewport: { width: 960, height: 540 },
		tolerate: renderer,
		before: () => {
			// A minute until it is tried again is long for a test.
			const later = window.setTimeout.bind(window);
			const soon = (task: TimerHandler, time?: number) => later(task, time === 60_000 ? 300 : time);
			Object.assign(window, { setTimeout: soon });
		}
	});
	const lose = () =>
		page.evaluate(() => {
			const gl = document.querySelector<HTMLCanvasElement>('.stage canvas')!.getContext('webgl2')!;
			const extension = gl.getExtension('WEBGL_lose_context')!;
			extension.loseContext();
			setTimeout(() => extension.restoreContext(), 200);
		});
	await isLive(page);
	for (let time = 0; time < 3; time += 1) {
		await lose();
		await expect.poll(() => shownMap(page)).toBe('drawn');
		await isLive(page);
	}
	expect(await page.locator('.stage canvas').count()).toBe(1);
});

test('its code leads phones to the published story, at the scene', async ({ open }) => {
	const page = await open({ site: 'subPath', path: 'en/wall/?autoplay=0' });
	const code = page.locator('.code[data-on] path');
	await code.waitFor();
	const { qrPath } = await import('../../src/lib/ui/qr');
	const [step] = await scenesOf(page);
	const address = `https://example.org/stories/park/en/#${step}`;
	expect(await code.getAttribute('d')).toBe(qrPath(address).path);
});

test('what is wrong in its address is ignored, with one note', async ({ open }) => {
	const page = await open({ blank: true });
	const notes: string[] = [];
	page.on('console', (message) => notes.push(message.text()));
	await page.goto(new URL('wall/?panel=left&theme=blue&loop=maybe', inject('sites').main).href);
	await expect.poll(() => sceneOf(page)).toBe(0);
	const ours = notes.filter((note) => !note.startsWith('Service Worker'));
	expect(ours).toHaveLength(1);
	for (const wrong of ['panel=left', 'theme=blue', 'loop=maybe']) expect(ours[0]).toContain(wrong);
});

test.for([
	['wall/?autoplay=0', 3840, 2160],
	['en/wall/?autoplay=0&theme=light', 3840, 2160],
	['wall/?autoplay=0&theme=light', 5120, 1440],
	['en/wall/?autoplay=0', 5120, 1440]
] as const)(
	'nothing of the map reaches the words or the chart of %s at %i × %i',
	async ([path, width, height], { open }) => {
		const viewport = { width, height };
		const page = await open({ path, viewport, reducedMotion: 'reduce' });
		const edges = await page.evaluate(() => {
			const boxOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
			return [boxOf('.words').right + 6, boxOf('.charts').left - 6];
		});
		const points = edges.flatMap((x) =>
			Array.from({ length: 150 }, (_, at) => [x, 20 + at * 8] as const)
		);
		const colours = await coloursIn(page, await page.screenshot(), points);
		const ground = colours[0]!;
		expect(colours.filter((colour) => unlike(colour, ground) > 2)).toEqual([]);
	}
);

import type { Page, Route } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { isLive, liveBrowser, renderer, rests, shownMap, viewOf, zonesOf } from '../e2e/liveMap';
import { test } from '../e2e/open';
import { arrived, bring, onStage, shownAs, stepsOf } from '../e2e/steps';

const steps = stepsOf();
const zoned = steps.find((step) => viewOf(step)?.layers.includes('zones'))!;
/** A map, a chart, and the zones: what a story has to go on with. */
const some = [steps[0]!, steps.find(({ scene }) => scene.kind === 'chart')!, zoned];

/** The drawn map is shown, the story goes on, a zone opens its card, and nothing of a live map is left. */
async function goesOnDrawn(page: Page) {
	await expect.poll(() => page.locator('.stage canvas').count()).toBe(0);
	expect(await shownMap(page)).toBe('drawn');
	for (const step of some) {
		await bring(page, step.id);
		await arrived(page, step.id);
		await expect.poll(() => onStage(page), { message: step.id }).toMatchObject(shownAs(step));
	}
	const [zone] = zonesOf();
	const card = page.locator(`.picture[data-top] + .zones details[data-zone="${zone!.id}"]`);
	await card.locator('summary').click();
	await expect.poll(() => card.locator('.about').isVisible()).toBe(true);
	expect(await shownMap(page)).toBe('drawn');
}

const missing = (route: Route) => route.fulfill({ status: 404 });
const unreadable = (route: Route) => route.fulfill({ body: '{', contentType: 'application/json' });
const other = (route: Route) => route.fulfill({ json: { type: 'Feature' } });
const blocked = (route: Route) => route.abort('blockedbyclient');

describe('the drawn map stays and the story goes on where', () => {
	test.for([
		['the library is blocked', /maplibre-gl\.[\w-]+\.js/, blocked],
		['its worker is blocked', /maplibre-gl-worker/, blocked],
		['its worker is missing', /maplibre-gl-worker/, missing],
		['its data is missing', /live\.json/, missing],
		['its data cannot be read', /live\.json/, unreadable],
		['a file of the ground is missing', /geo\/water\.[\w.]+/, missing],
		['a file of the ground is another', /geo\/water\.[\w.]+/, other],
		['the relief is blocked', /geo\/relief\.avif/, blocked]
	] as const)('%s', async ([, spoilt, how], { open }) => {
		const browser = await liveBrowser();
		// As it gives up, the map cuts off whatever else it waits for.
		const mapped = new RegExp(`${spoilt.source}|/geo/`);
		const page = await open({ browser, blank: true, tolerate: renderer, spoilt: mapped });
		await page.route(spoilt, how);
		const asked = page.waitForRequest(spoilt);
		await page.goto(`${inject('sites').main}?map=live`);
		await asked;
		await goesOnDrawn(page);
	});

	test('the GPU lets nobody begin', async ({ open }) => {
		const page = await open({
			browser: await liveBrowser(),
			path: '?map=live',
			tolerate: renderer,
			before: () => {
				// A worker has been asked whether there are any.
				const real = HTMLCanvasElement.prototype.getContext;
				HTMLCanvasElement.prototype.getContext = function (
					this: HTMLCanvasElement,
					...args: unknown[]
				) {
					if (args[0] === 'webgl2') {
						document.documentElement.dataset.thrown = '';
						throw new Error('no context any more');
					}
					return Reflect.apply(real, this, args) as null;
				} as typeof real;
			}
		});
		await page.locator('html[data-thrown]').waitFor({ state: 'attached', timeout: 60_000 });
		await goesOnDrawn(page);
	});

	test('the device has 2 GB of memory', async ({ open }) => {
		const page = await open({
			browser: await liveBrowser(),
			before: () => Object.defineProperty(navigator, 'deviceMemory', { value: 2 })
		});
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.waitForLoadState('networkidle');
		await goesOnDrawn(page);
		expect(asked.filter((url) => /maplibre/.test(url))).toEqual([]);
	});
});

/** Takes the live map's context away, or gives it back. */
const context = (page: Page, act: 'lose' | 'restore') =>
	page.evaluate((act) => {
		const gl = document.querySelector('canvas')!.getContext('webgl2')!;
		const kept = window as unknown as { lose?: WEBGL_lose_context };
		kept.lose ??= gl.getExtension('WEBGL_lose_context')!;
		if (act === 'lose') kept.lose.loseContext();
		else kept.lose.restoreContext();
	}, act);

test('a context that is lost once comes back with the scene of the moment, twice is enough', async ({
	open
}) => {
	const page = await open({
		browser: await liveBrowser(),
		path: '?map=live',
		tolerate: new RegExp(`${renderer.source}|context`, 'i')
	});
	await isLive(page);
	await context(page, 'lose');
	await expect.poll(() => shownMap(page)).toBe('drawn');
	await bring(page, zoned.id);
	await arrived(page, zoned.id);
	await expect.poll(() => onStage(page)).toMatchObject(shownAs(zoned));
	await context(page, 'restore');
	await isLive(page);
	await rests(page, viewOf(zoned)!, zoned.id);
	await context(page, 'lose');
	await goesOnDrawn(page);
});

test('a tab that was hidden for an hour while it loaded, and for another later, has its map', async ({
	open
}) => {
	const page = await open({
		browser: await liveBrowser(),
		blank: true,
		tolerate: renderer,
		before: () => {
			// What waits for seconds can be made to happen at once: frames go on as they are.
			const waiting = new Map<number, () => void>();
			const real = window.setTimeout;
			const later = (task: () => void, delay = 0) => {
				const id = real(task, delay);
				if (delay >= 1000) waiting.set(id, task);
				return id;
			};
			const { clearTimeout } = window;
			const anHour = () => {
				for (const [id, task] of [...waiting]) {
					clearTimeout(id);
					waiting.delete(id);
					task();
				}
			};
			const forget = (id: number) => {
				waiting.delete(id);
				clearTimeout(id);
			};
			Object.assign(window, { setTimeout: later, clearTimeout: forget, anHour });
		}
	});
	const hideForAnHour = () =>
		page.evaluate(() => {
			const hide = (hidden: boolean) => {
				Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
				document.dispatchEvent(new Event('visibilitychange'));
			};
			hide(true);
			for (let times = 0; times < 40; times += 1)
				(window as unknown as { anHour(): void }).anHour();
			hide(false);
		});
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	await page.route(/maplibre-gl-worker/, async (route) => {
		await held;
		await route.continue();
	});
	const asked = page.waitForRequest(/maplibre-gl-worker/);
	await page.goto(`${inject('sites').main}?map=live`);
	await asked;
	await hideForAnHour();
	release();
	await isLive(page);
	await hideForAnHour();
	await bring(page, zoned.id);
	await arrived(page, zoned.id);
	await rests(page, viewOf(zoned)!, zoned.id);
	expect(await shownMap(page)).toBe('live');
});

test('a page that goes gives its memory back, and begins again if it returns as it was', async ({
	open
}) => {
	const page = await open({
		browser: await liveBrowser(),
		path: '?map=live',
		tolerate: renderer,
		// As it goes, the page cuts off what its map still waits for.
		spoilt: /\/geo\//
	});
	const fire = (type: string) =>
		page.evaluate((type) => {
			dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
		}, type);
	await isLive(page);
	const lost = await page.evaluateHandle(() => {
		const gl = document.querySelector('canvas')!.getContext('webgl2')!;
		return () => gl.isContextLost();
	});
	await fire('pagehide');
	expect(await page.locator('canvas').count()).toBe(0);
	expect(await lost.evaluate((isLost) => isLost())).toBe(true);
	await expect.poll(() => page.workers().length).toBe(0);
	await goesOnDrawn(page);

	// Away again before it is there: there must be one map at the end, not two.
	await fire('pageshow');
	await fire('pagehide');
	await fire('pageshow');
	await isLive(page);
	expect(await page.locator('canvas').count()).toBe(1);
});

test('the worker is a file of the site, and nothing is made of text', async ({ open }) => {
	const page = await open({
		browser: await liveBrowser(),
		path: '?map=live',
		tolerate: renderer,
		before: () => {
			const made: string[] = [];
			Object.assign(window, { made });
			const real = URL.createObjectURL;
			URL.createObjectURL = (object) => {
				made.push('blob');
				return Reflect.apply(real, URL, [object]) as string;
			};
			addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
				made.push(violatedDirective)
			);
		}
	});
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await isLive(page);
	const workers = page.workers().map((worker) => worker.url());
	expect(workers.length).toBe(1);
	const { origin } = new URL(inject('sites').main);
	expect([...workers, ...asked].filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
	expect(await page.evaluate(() => (window as unknown as { made: string[] }).made)).toEqual([]);
});

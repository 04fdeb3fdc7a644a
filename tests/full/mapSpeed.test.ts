import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { isLive, liveBrowser, renderer, shownMap } from '../e2e/liveMap';
import { phone, test } from '../e2e/open';
import { arrived, bring, onStage, shownAs, stepsOf } from '../e2e/steps';

const [first, second] = stepsOf().filter(({ scene }) => scene.kind === 'map');

/** The machine's software renderer passes for a GPU; every frame takes longer than it may. */
const slowGpu = () => {
	// A worker would tell the truth.
	Reflect.deleteProperty(window, 'OffscreenCanvas');
	const getContext = HTMLCanvasElement.prototype.getContext;
	HTMLCanvasElement.prototype.getContext = function (
		this: HTMLCanvasElement,
		type: string,
		options?: object
	) {
		return Reflect.apply(getContext, this, [
			type,
			{ ...options, failIfMajorPerformanceCaveat: false }
		]) as null;
	} as typeof getContext;
	const unmasked = 0x9246;
	const getParameter = WebGL2RenderingContext.prototype.getParameter;
	WebGL2RenderingContext.prototype.getParameter = function (name: number) {
		return name === unmasked ? 'A GPU' : (getParameter.call(this, name) as unknown);
	};
	const request = window.requestAnimationFrame;
	let last = 0;
	window.requestAnimationFrame = (task) =>
		request((time) => {
			const until = performance.now() + (time === last ? 0 : 80);
			last = time;
			while (performance.now() < until);
			task(time);
		});
};

/** Goes back and forth between two views until the map has drawn for a while. */
const fly = (page: Page) =>
	page.evaluate(async () => {
		const from = scrollY;
		for (let frame = 0; frame < 60; frame += 1) {
			if (document.documentElement.dataset.map === 'drawn') break;
			scrollTo({ top: from + innerHeight * Math.abs(((frame / 10) % 2) - 1), behavior: 'instant' });
			await new Promise(requestAnimationFrame);
		}
	});

test('a live map that is too slow goes, and does not come back during the visit unless asked for', async ({
	open
}) => {
	const page = await open({
		browser: await liveBrowser(),
		viewport: phone,
		before: slowGpu,
		tolerate: renderer
	});
	await bring(page, first!.id);
	await isLive(page);
	await fly(page);
	await expect.poll(() => shownMap(page)).toBe('drawn');
	expect(await page.locator('canvas').count()).toBe(0);
	await bring(page, second!.id);
	await arrived(page, second!.id);
	await expect.poll(() => onStage(page)).toMatchObject(shownAs(second!));

	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.reload({ waitUntil: 'networkidle' });
	expect(asked.filter((url) => /maplibre|mount/.test(url))).toEqual([]);
	expect(await shownMap(page)).toBe('drawn');

	await page.goto(`${page.url().split(/[?#]/)[0]}?map=live`);
	await bring(page, first!.id);
	await isLive(page);
	await fly(page);
	expect(await shownMap(page)).toBe('live');
});

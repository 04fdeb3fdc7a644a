import { expect, onTestFinished } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { coloursOf } from './pixels';
import { desk, phone, test } from './open';
import { arrived, bring, onStage, shownAs, stepsOf } from './steps';

const steps = stepsOf();
const maps = steps.filter(({ scene }) => scene.kind === 'map');
/** Chromium tells of its software renderer in the page's console. */
const renderer = /GL Driver Message|GPU stall|swiftshader|software WebGL/i;

test('without WebGL the drawn map stays and the story goes on', async ({ open }) => {
	const page = await open({ path: '?map=live', viewport: desk });
	expect(
		await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))
	).toBeNull();
	for (const step of steps) {
		await bring(page, step.id);
		await arrived(page, step.id);
		await expect.poll(() => onStage(page), { message: step.id }).toMatchObject(shownAs(step));
	}
	expect(await page.locator('html').getAttribute('data-map')).toBe('drawn');
	expect(await page.locator('.stage canvas').count()).toBe(0);
});

test('where WebGL is only software, the drawn map stays unless asked otherwise', async ({
	open
}) => {
	const browser = await launch();
	onTestFinished(() => browser.close());
	const page = await open({ browser, viewport: phone });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await bring(page, maps[0]!.id);
	await arrived(page, maps[0]!.id);
	await page.waitForLoadState('networkidle');
	expect(await page.locator('html').getAttribute('data-map')).toBe('drawn');
	expect(asked.filter((url) => /worker/i.test(url))).toEqual([]);
});

test('where the map may not be live, nothing of it is asked for', async ({ open }) => {
	const page = await open({ path: '?map=drawn', viewport: phone });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	for (const step of maps) {
		await bring(page, step.id);
		await arrived(page, step.id);
	}
	expect(asked.filter((url) => /maplibre|LiveMap|worker/i.test(url))).toEqual([]);
	expect(await page.locator('canvas').count()).toBe(0);
});

for (const [name, path, viewport] of [
	['zh on a desk', '', desk],
	['en on a phone', 'en/', phone]
] as const) {
	test(`the live map takes over and draws, ${name}`, async ({ open }) => {
		const browser = await launch();
		onTestFinished(() => browser.close());
		const page = await open({ browser, path: `${path}?map=live`, viewport, tolerate: renderer });
		await bring(page, maps[0]!.id);
		await page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 120_000 });
		for (const step of [maps[0]!, maps.at(-1)!]) {
			await bring(page, step.id);
			await arrived(page, step.id);
			await expect.poll(() => onStage(page)).toMatchObject(shownAs(step));
			await expect
				.poll(() => coloursOf(page, 'canvas'), {
					message: `${step.id}: different colours of the live map`,
					timeout: 60_000,
					interval: 1000
				})
				.toBeGreaterThan(12);
		}
	});
}

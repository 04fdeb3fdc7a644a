import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { isLive, liveBrowser, renderer, rests, shownMap, viewOf } from './liveMap';
import { desk, phone, test } from './open';
import { coloursAtRest, coloursIn, differentOf, gridOf, unlike, type Colour } from './pixels';
import { arrived, bring, onStage, shownAs, stepsOf } from './steps';

const steps = stepsOf();
const maps = steps.filter(({ scene }) => scene.kind === 'map');
const small = { width: 1000, height: 640 };

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
	expect(await shownMap(page)).toBe('drawn');
	expect(await page.locator('.stage canvas').count()).toBe(0);
});

test('where WebGL is only software, the drawn map stays unless asked otherwise', async ({
	open
}) => {
	const page = await open({ browser: await liveBrowser(), viewport: phone });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await bring(page, maps[0]!.id);
	await arrived(page, maps[0]!.id);
	await page.waitForLoadState('networkidle');
	expect(await shownMap(page)).toBe('drawn');
	expect(asked.filter((url) => /maplibre/i.test(url))).toEqual([]);
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
	['zh on a desk', '', small],
	['en on a phone', 'en/', phone]
] as const) {
	test(`the live map takes over and draws every scene, the same forwards and backwards, ${name}`, async ({
		open
	}) => {
		const page = await open({
			browser: await liveBrowser(),
			path: `${path}?map=live`,
			viewport,
			tolerate: renderer
		});
		await bring(page, maps[0]!.id);
		await isLive(page);
		const grid = gridOf((await page.locator('.stage').boundingBox())!, 20);
		const seen = async (step: (typeof maps)[number]) => {
			await bring(page, step.id);
			await arrived(page, step.id);
			await expect.poll(() => onStage(page)).toMatchObject(shownAs(step));
			await rests(page, viewOf(step)!, step.id);
			return coloursAtRest(page, '.stage canvas', grid);
		};
		const forwards: Colour[][] = [];
		for (const step of maps) {
			const colours = await seen(step);
			expect(differentOf(colours), `${step.id}: colours of the live map`).toBeGreaterThan(4);
			forwards.push(colours);
		}
		for (const step of [...maps].reverse()) {
			const colours = await seen(step);
			const before = forwards.pop()!;
			const other = grid.filter((_, at) => unlike(colours[at]!, before[at]!) > 16);
			expect(other, `${step.id}: points that look otherwise on the way back`).toEqual([]);
		}
		expect(await shownMap(page)).toBe('live');
	});
}

test('a map that is left and come back to by jumps is not blank', async ({ open }) => {
	const page = await open({ viewport: small, path: '?map=drawn' });
	const at = steps.findIndex((step, index) => index > 9 && maps.includes(step));
	for (const jump of [at - 3, at, at - 4, at]) {
		await bring(page, steps[jump]!.id);
		await arrived(page, steps[jump]!.id);
	}
	// As the reader sees it: it may be shown, and not painted.
	const clip = (await page.locator('.stage').boundingBox())!;
	const picture = async () =>
		differentOf(await coloursIn(page, await page.screenshot({ clip }), gridOf(clip, 20)));
	await expect.poll(picture).toBeGreaterThan(4);
});

test('the camera picker stays with those who edit', () => {
	const mark = 'camera-picker';
	expect(readFileSync(join(root, 'src/lib/map/live/cameraPicker.ts'), 'utf8')).toContain(mark);
	const built = join(root, builds.main.folder);
	const scripts = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.js')
	);
	expect(scripts.length).toBeGreaterThan(3);
	expect(scripts.filter((file) => readFileSync(join(built, file), 'utf8').includes(mark))).toEqual(
		[]
	);
});

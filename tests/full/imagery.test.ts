import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { serve } from '../../scripts/serve.mjs';
import { build, root } from '../../scripts/setup.mjs';
import type { Layer } from '../../src/lib/model/types';
import { colours, imageryServer } from './imageryServer';
import { isLive, liveBrowser, mapOf, onStageAt, renderer, rests, shownMap } from '../e2e/liveMap';
import { desk, phone, test, type Visit } from '../e2e/open';
import { coloursAt, unlike, type Colour } from '../e2e/pixels';
import { arrived, bring, stepsOf } from '../e2e/steps';

const { views, imagery } = mapOf('fixture');
const steps = stepsOf('fixture');
const stepOf = (layer: Layer) =>
	steps.find(({ scene }) =>
		views.some(
			({ id, layers }) => scene.kind === 'map' && scene.view === id && layers.includes(layer)
		)
	)!;
/** Nearby, where there is imagery, and from afar, where there is none. */
const [near, far] = [stepOf('zones'), stepOf('arcs')];
const view = views.find(({ id }) => near.scene.kind === 'map' && id === near.scene.view)!;

const toggle = (page: Page) => page.locator('[data-imagery-switch]');
const rgb = (hex: string): Colour =>
	[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Colour;

/** How far the live map's colour at a place is from another. */
const off = async (page: Page, place: [number, number], colour: string) => {
	const [seen] = await coloursAt(page, '.stage canvas', await onStageAt(page, view, [place]));
	return seen ? unlike(seen, rgb(colour)) : Infinity;
};

/** Brings the scene where there is imagery, on the live map. */
async function toImagery(page: Page) {
	await bring(page, near.id);
	await arrived(page, near.id);
	await isLive(page);
	await rests(page, view, near.id);
}

const announced = (page: Page) => page.locator('#announce').textContent();
const attribution = (page: Page) => page.locator('.picture[data-top] .imagery');

describe.for([
	['zh', '', desk],
	['en', 'en/', phone]
] as const)("a picture of the story's own, %s", ([lang, path, viewport]) => {
	test('is shown and hidden by keyboard, with its name and whose it is', async ({ open }) => {
		const page = await open({
			browser: await liveBrowser(),
			site: 'fixture',
			path: `${path}?map=live`,
			viewport,
			tolerate: renderer
		});
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		expect(await toggle(page).isVisible()).toBe(false);
		await toImagery(page);
		expect(await toggle(page).textContent()).toBe(imagery!.name[lang]);
		expect(await toggle(page).getAttribute('aria-pressed')).toBe('false');
		expect(await attribution(page).isVisible()).toBe(false);
		expect(asked.filter((file) => file.endsWith('.png'))).toEqual([]);

		await toggle(page).focus();
		await page.keyboard.press('Space');
		expect(await toggle(page).getAttribute('aria-pressed')).toBe('true');
		expect(await attribution(page).innerText()).toBe(imagery!.attribution[lang]);
		// A quarter of the picture each, as the file has them.
		const quarters = [
			['#d03030', [-20.008, 39.993]],
			['#30a040', [-19.972, 39.993]],
			['#e0c020', [-20.008, 39.967]],
			['#3050d0', [-19.972, 39.967]]
		] as const;
		for (const [colour, place] of quarters) {
			await expect
				.poll(() => off(page, [...place], colour), { message: `the quarter ${colour}` })
				.toBeLessThan(24);
		}
		await page.keyboard.press('Space');
		await expect.poll(() => off(page, [-20.008, 39.993], '#d03030')).toBeGreaterThan(60);
		expect(await attribution(page).isVisible()).toBe(false);

		await bring(page, far.id);
		await arrived(page, far.id);
		await expect.poll(() => toggle(page).isVisible()).toBe(false);
	});
});

test('a story without imagery has no switch, and asks for no reader of PMTiles', async ({
	open
}) => {
	const page = await open({ javaScriptEnabled: false });
	expect(await page.locator('[data-imagery-switch]').count()).toBe(0);
	expect(mapOf('main').imagery).toBeUndefined();
});

describe('imagery of another host', () => {
	let host: Awaited<ReturnType<typeof imageryServer>>;
	let site: Awaited<ReturnType<typeof serve>>;
	const data = mkdtempSync(join(tmpdir(), 'imagery-'));
	const folder = 'build-imagery';
	/** In the middle of the scene, beside the zones. */
	const place: [number, number] = [-20, 39.968];

	beforeAll(async () => {
		host = await imageryServer();
		cpSync(join(root, builds.fixture.data), data, { recursive: true });
		const map = JSON.parse(readFileSync(join(data, 'map.json'), 'utf8')) as object;
		const { name, attribution } = imagery!;
		const tiles = `${host.origin}/tiles/{TileMatrix}/{TileCol}/{TileRow}.png`;
		const changed = {
			...map,
			imagery: { kind: 'tiles', tiles, zooms: [11, 14], name, attribution }
		};
		writeFileSync(join(data, 'map.json'), JSON.stringify(changed));
		const env = { ...builds.fixture.env, STORY_DATA: data, NODE_ENV: 'production' };
		const { ok, output } = await build(folder, { env });
		expect(ok, output).toBe(true);
		site = await serve({ folder: join(root, folder) });
	}, 600_000);

	afterAll(async () => {
		await site.close();
		await host.close();
		rmSync(data, { recursive: true });
		rmSync(join(root, folder), { recursive: true });
		rmSync(join(root, folder.replace('build', '.kit')), { recursive: true });
	});

	/** Opens the story, its imagery taken from elsewhere on the same host if the test says so. */
	async function visit(open: (visit: Visit) => Promise<Page>, other?: object) {
		const page = await open({
			browser: await liveBrowser(),
			home: site.url,
			blank: true,
			tolerate: new RegExp(`${renderer.source}|Content Security Policy`),
			spoilt: new RegExp(`^${host.origin}|^https://elsewhere`)
		});
		await page.route('**/live.json', async (route) => {
			const response = await route.fetch();
			const file = (await response.json()) as { data: { imagery: object } };
			const { data } = file;
			await route.fulfill({
				json: { ...file, data: { ...data, imagery: { ...data.imagery, ...other } } }
			});
		});
		host.asked.length = 0;
		await page.goto(`${site.url}?map=live`);
		await toImagery(page);
		expect(host.asked).toEqual([]);
		await toggle(page).click();
		return page;
	}

	test.for([
		['tiles', colours.tiles, () => ({})],
		['tiles in a PMTiles file', colours.pmtiles, () => ({ kind: 'pmtiles', file: '/air.pmtiles' })],
		[
			'one picture',
			colours.photo,
			() => ({
				kind: 'orthophoto',
				image: '/photo.png',
				corners: [
					[-20.03, 40],
					[-19.95, 40],
					[-19.95, 39.96],
					[-20.03, 39.96]
				]
			})
		]
	] as const)('%s', async ([, colour, other], { open }) => {
		const page = await visit(open, onHost(host.origin, other()));
		await expect.poll(() => off(page, place, colour)).toBeLessThan(24);
		expect(await attribution(page).isVisible()).toBe(true);
		await toggle(page).click();
		await expect.poll(() => off(page, place, colour)).toBeGreaterThan(60);
	});

	test.for([
		['tiles are missing', () => ({ tiles: '/none/{z}/{x}/{y}.png' })],
		['the file of tiles is missing', () => ({ kind: 'pmtiles', file: '/none.pmtiles' })],
		['the host is not one of the policy', () => ({ tiles: 'https://elsewhere.test/{z}/{x}/{y}' })]
	] as const)('where %s, the ground stays and it is said once', async ([, other], { open }) => {
		const page = await visit(open, onHost(host.origin, other()));
		await expect.poll(() => toggle(page).isDisabled(), { timeout: 60_000 }).toBe(true);
		const says = await toggle(page).innerText();
		expect(says).toMatch(/\p{Script=Han}/u);
		expect(await announced(page)).toBe(says);
		expect(await attribution(page).isVisible()).toBe(false);
		expect(await shownMap(page)).toBe('live');
		await rests(page, view, near.id);

		await page.evaluate(() => (document.getElementById('announce')!.textContent = ''));
		await bring(page, far.id);
		await arrived(page, far.id);
		await toImagery(page);
		expect(await toggle(page).innerText()).toBe(says);
		expect(await announced(page)).toBe('');
	});
});

/** Imagery whose paths are those of a host. */
const onHost = (origin: string, imagery: object) =>
	Object.fromEntries(
		Object.entries(imagery).map(([key, value]: [string, unknown]) => [
			key,
			typeof value === 'string' && value.startsWith('/') ? origin + value : value
		])
	);

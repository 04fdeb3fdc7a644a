import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, onTestFinished } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { writeWorker } from '../../scripts/write-worker.mjs';
import type { Manifest } from '../../src/lib/offline/manifest';
import { shownIn } from './deck';
import type { SiteName } from './globalSetup';
import { test, type Visit } from './open';
import { bring, arrived, stepsOf } from './steps';
import { bringScene, sceneOf } from './wall';

const steps = stepsOf();
/** What a page, or the browser on its behalf, asks for at a time of its own, network or not. */
const spoilt = /version\.json|service-worker\.js|icon\.svg/;
const tolerate = /error occurred when fetching the script/;
const online = { serviceWorkers: 'allow', spoilt, tolerate } as const satisfies Visit;

const manifestOf = (folder: string) => {
	const code = readFileSync(join(folder, 'service-worker.js'), 'utf8');
	const text = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code)![1]!;
	return JSON.parse(JSON.parse(text) as string) as Manifest;
};

/** A server of a built site that can be cut off, and whose site can be built anew. */
async function siteOf(name: SiteName) {
	const { folder: built, base } = builds[name];
	const folder = mkdtempSync(join(tmpdir(), 'site-'));
	cpSync(join(root, built), folder, { recursive: true });
	let server = await serve({ folder, base });
	const { port } = new URL(server.url);
	let on = true;
	const site = {
		folder,
		home: server.url,
		async off() {
			if (on) await server.close();
			on = false;
		},
		async on() {
			await site.off();
			server = await serve({ folder, base, ports: [Number(port)] });
			on = true;
		},
		write(path: string, text: string) {
			writeFileSync(join(folder, path), text);
			for (const copy of ['.br', '.gz']) rmSync(join(folder, path + copy), { force: true });
		},
		/** Other texts in some files, as another build has them. */
		async build(change: Record<string, (text: string) => string>) {
			const worker = join(folder, 'service-worker.js');
			const code = readFileSync(worker, 'utf8');
			site.write(
				'service-worker.js',
				code.replace(/JSON\.parse\("(?:[^"\\]|\\.)*"\)/, 'JSON.parse("%manifest%")')
			);
			for (const [path, write] of Object.entries(change))
				site.write(path, write(readFileSync(join(folder, path), 'utf8')));
			writeWorker(folder);
			await site.on();
		}
	};
	onTestFinished(async () => {
		await site.off();
		rmSync(folder, { recursive: true });
	});
	return site;
}

/** Files that the newest cache of a page's site holds; pages are kept by the address they are read at. */
const keptBy = (page: Page, home: string) =>
	page.evaluate(async (home) => {
		const names = (await caches.keys()).filter((name) => name.startsWith(`story ${home} `));
		const requests = names.length ? await (await caches.open(names.at(-1)!)).keys() : [];
		return requests.map(({ url }) => url.slice(home.length).replace(/(^|\/)$/, '$1index.html'));
	}, home);

/** Scripts, styles and fonts that a page of the site has loaded, once its own script runs. */
async function loadedBy(page: Page, home: string) {
	await page.locator('.stage[data-scene]').waitFor({ state: 'attached' });
	const urls = await page.evaluate(() =>
		performance.getEntriesByType('resource').map(({ name }) => name)
	);
	const files = urls.filter((url) => /\.(?:js|css|woff2)$/.test(url));
	expect(files.length).toBeGreaterThan(2);
	return files.map((url) => url.slice(home.length)).filter((path) => path !== 'service-worker.js');
}

/** Waits until a page of the site has had everything kept that a screen needs. */
const keptWhole = (page: Page, { folder, home }: { folder: string; home: string }) =>
	expect
		.poll(() => keptBy(page, home), { timeout: 60_000 })
		.toEqual(expect.arrayContaining([...manifestOf(folder).screen]));

/** Waits until a newer worker has come, has prepared and is in charge. */
const renewed = (page: Page, version: string) =>
	expect
		.poll(
			() =>
				page.evaluate(async () => {
					const { installing, waiting, active } =
						(await navigator.serviceWorker.getRegistration())!;
					const prepared = (await caches.keys()).at(-1)!.split(' ').at(-1);
					return installing || waiting || active?.state !== 'activated' ? 'preparing' : prepared;
				}),
			{ timeout: 60_000 }
		)
		.toBe(version);

describe.for(['main', 'subPath'] as const)('without a network, after one visit (%s)', (name) => {
	let site: Awaited<ReturnType<typeof siteOf>>;
	beforeEach(async () => {
		site = await siteOf(name);
	});

	test('the story that was read goes on', async ({ open }) => {
		const path = '?map=drawn';
		const page = await open({ ...online, home: site.home, path, reducedMotion: 'reduce' });
		await expect
			.poll(() => keptBy(page, site.home), { timeout: 60_000 })
			.toEqual(expect.arrayContaining(['index.html', ...(await loadedBy(page, site.home))]));
		await site.off();
		await page.reload();
		await bring(page, steps[6]!.id);
		await arrived(page, steps[6]!.id);
	});

	test('the deck is there whole, in both languages, and so is the story', async ({ open }) => {
		const path = `present/#${steps[3]!.id}`;
		const page = await open({ ...online, home: site.home, path, reducedMotion: 'reduce' });
		await keptWhole(page, site);
		await site.off();
		await page.reload();
		await expect.poll(async () => (await shownIn(page)).step).toBe(steps[3]!.id);
		await page.keyboard.press('l');
		await expect
			.poll(() => page.locator('.page[data-current] h3').textContent())
			.toBe(steps[3]!.title.en);
		const [speaker] = await Promise.all([
			page.context().waitForEvent('page'),
			page.keyboard.press('s')
		]);
		await expect
			.poll(() => speaker.locator('#speaker .now b').textContent())
			.toBe(steps[3]!.title.en);
		await page.goto(`${site.home}en/`);
		await bring(page, steps[1]!.id);
		await arrived(page, steps[1]!.id);
	});

	test('the wall runs, with its codes, and gives visitors the story', async ({ open }) => {
		const path = 'wall/?autoplay=2';
		const page = await open({ ...online, home: site.home, path, reducedMotion: 'reduce' });
		await keptWhole(page, site);
		await site.off();
		await page.reload();
		await bringScene(page, 2);
		await expect.poll(() => sceneOf(page)).toBe(4);
		await page.locator('.code[data-on]').waitFor();
		await page.mouse.click(400, 300);
		const story = page.frameLocator('iframe').locator('.stage[data-scene]');
		await story.waitFor({ state: 'attached' });
	});
});

const mark = (text: string) => text.replace('<body', '<body data-build="2"');
const buildOf = (page: Page) => page.evaluate(() => document.body.dataset.build);
/** Data that belongs to a page, as a page gets it. */
const dataOf = (page: Page) =>
	page.evaluate(async () => {
		const response = await fetch('../live.json');
		return (await response.text()).startsWith(' ') ? '2' : '1';
	});

describe('a new build', () => {
	const change = { 'wall/index.html': mark, 'live.json': (text: string) => ` ${text}` };

	test('takes the place of the old one, whole', async ({ open }) => {
		const site = await siteOf('main');
		const path = 'wall/?autoplay=0&map=drawn';
		const page = await open({ ...online, home: site.home, path });
		await keptWhole(page, site);
		await site.build(change);
		const { version } = manifestOf(site.folder);
		await page.reload();
		expect(await buildOf(page)).toBe('2');
		await renewed(page, version);
		await keptWhole(page, site);
		await site.off();
		await page.reload();
		expect([await buildOf(page), await dataOf(page)]).toEqual(['2', '2']);
	});

	test('that does not come whole leaves the old one as it was', async ({ open }) => {
		const site = await siteOf('main');
		const path = 'wall/?autoplay=0&map=drawn';
		const page = await open({ ...online, home: site.home, path });
		await keptWhole(page, site);
		await site.build(change);
		// What the worker's list says is not what lies there: a deployment that broke off.
		site.write('live.json', '{}');
		await site.on();
		const failed = page.evaluate(async () => {
			const registration = (await navigator.serviceWorker.getRegistration())!;
			const found = new Promise<string>((resolve) => {
				registration.addEventListener('updatefound', () => {
					const worker = registration.installing!;
					worker.addEventListener('statechange', () => resolve(worker.state));
				});
			});
			await registration.update();
			return found;
		});
		expect(await failed).toBe('redundant');
		// A page that is open is of the old build, and stays so.
		expect(await dataOf(page)).toBe('1');
		await page.reload();
		expect(await buildOf(page)).toBe('2');
		await site.off();
		await page.reload();
		expect([await buildOf(page), await dataOf(page)]).toEqual([undefined, '1']);
		await expect.poll(() => sceneOf(page)).toBe(0);
	});
});

test('where data is to be saved nothing is kept, and nothing fetched for it', async ({ open }) => {
	const site = await siteOf('main');
	const page = await open({ ...online, home: site.home, blank: true });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${site.home}present/`, { waitUntil: 'networkidle' });
	expect(asked.filter((url) => /service-worker|live\.json|topo|maplibre/.test(url))).toEqual([]);
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
	).toBe(0);
});

test('embeds are left alone', async ({ open }) => {
	const site = await siteOf('main');
	const page = await open({ ...online, home: site.home, path: 'present/' });
	await keptWhole(page, site);
	const inside: boolean[] = [];
	page.on('response', (response) => inside.push(response.fromServiceWorker()));
	const chart = steps.find(({ scene }) => scene.kind === 'chart')!.scene as { chart: string };
	await page.goto(`${site.home}embed/${chart.chart}/`, { waitUntil: 'networkidle' });
	expect(inside.length).toBeGreaterThan(1);
	expect(inside).not.toContain(true);
	expect((await keptBy(page, site.home)).filter((path) => /embed\//.test(path))).toEqual([]);
});

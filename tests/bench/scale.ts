import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../scripts/setup.mjs';
import { serve } from '../../scripts/serve.mjs';
import { open, openPage, settle, wheel } from './browser';
import type { Line } from './report';
import { writeScaledStory } from './scaledStory';
import { exponent, framesOf } from './statistics';

const sizes = [1, 4, 16];

/** Minutes for a build, and for all: a size that would take longer, by the growth so far, is left out. */
const patience = { build: 8, all: 14 };

/** Builds a story of a size. @returns seconds; `undefined` where that takes too long */
function build(folder: string, size: number): number | undefined {
	const [data, site] = [join(folder, `data-${size}`), join(folder, `site-${size}`)];
	writeScaledStory(join(root, 'data'), data, size);
	const began = performance.now();
	const env = {
		...process.env,
		STORY_DATA: data,
		BUILD_DIR: site,
		KIT_DIR: join(folder, `kit-${size}`),
		// Of its own and empty: no picture is there from a build before.
		CACHE_DIR: join(folder, `cache-${size}`)
	};
	const { status, stderr, stdout } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		cwd: root,
		env,
		encoding: 'utf8',
		timeout: patience.build * 60_000,
		shell: process.platform === 'win32'
	});
	if (status === null) return undefined;
	if (status !== 0)
		throw new Error(`The story of size ${size} does not build:\n${stdout}${stderr}`);
	return (performance.now() - began) / 1000;
}

/** Where the page is looked at, as shares of its height: what is laid out depends on the pictures of a place. */
const places = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 0.5];

/** Of the story's page: its elements, those that are laid out at a place (on average), its frames in the middle. */
async function look(browser: Browser, url: string) {
	const visit = await openPage(browser);
	const { page } = visit;
	try {
		const scripts: number[] = [];
		page.on('response', async (response) => {
			if (response.request().resourceType() === 'script')
				scripts.push((await response.body()).length);
		});
		await open(visit, `${url}?map=drawn`);
		await settle(visit);
		let [all, live] = [0, 0];
		for (const place of places) {
			await page.evaluate(
				(place) => scrollTo({ top: document.body.scrollHeight * place, behavior: 'instant' }),
				place
			);
			await settle(visit);
			const counted = await page.evaluate(() => {
				const all = [...document.querySelectorAll('body *')];
				const live = all.filter((element) =>
					element.checkVisibility({ contentVisibilityAuto: true })
				);
				return { all: all.length, live: live.length };
			});
			all = counted.all;
			live += counted.live / places.length;
		}
		const { p95 } = framesOf(await wheel(visit, 8));
		return { all, live, p95, script: scripts.reduce((sum, bytes) => sum + bytes, 0) / 1000 };
	} finally {
		await visit.close();
	}
}

/** Builds stories of three sizes and tells by which power of the size each figure grows. */
export async function scale(browser: Browser) {
	// Within the project, where what is built finds its libraries.
	mkdirSync(join(root, '.cache'), { recursive: true });
	const folder = mkdtempSync(join(root, '.cache/bench-scale-'));
	const all: Record<string, Record<string, number>> = {};
	try {
		const began = performance.now();
		let last = 0;
		for (const size of sizes) {
			const spent = (performance.now() - began) / 60_000;
			// Four times the size, four times the time.
			if (spent + 4 * last > patience.all) {
				process.stderr.write(`story × ${size}: no time, after ${spent.toFixed(0)} minutes\n`);
				break;
			}
			const seconds = build(folder, size);
			const said = seconds
				? `built in ${seconds.toFixed(0)} s`
				: `not built in ${patience.build} minutes`;
			process.stderr.write(`story × ${size}: ${said}\n`);
			if (!seconds) break;
			const site = await serve({ folder: join(folder, `site-${size}`) });
			const [html, whole] = ['index.html.br', 'index.html'].map(
				(file) => statSync(join(folder, `site-${size}`, file)).size / 1000
			) as [number, number];
			all[size] = { seconds, html, whole, ...(await look(browser, site.url)) };
			process.stderr.write(`story × ${size}: looked at\n`);
			last = (performance.now() - began) / 60_000 - spent;
			await site.close();
			rmSync(join(folder, `site-${size}`), { recursive: true });
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	const line = (what: string, figure: string, limit?: number): Line => {
		const points = Object.entries(all).map(([size, of]) => [Number(size), of[figure]!] as const);
		const told = points.map(([, value]) => value.toFixed(value < 10 ? 1 : 0)).join(' → ');
		const most = limit === undefined ? {} : { limit };
		return { what: `${what}: ${told}; exponent`, value: exponent(points), unit: '', ...most };
	};
	const lines = [
		line('build, s', 'seconds', 1),
		line('HTML, kB', 'html', 1),
		line('HTML unpacked, kB', 'whole'),
		line('JavaScript, kB', 'script', 0.01),
		line('elements', 'all'),
		line('elements laid out', 'live', 0.1),
		line('frames p95, ms', 'p95', 0.1)
	];
	return { lines, all };
}

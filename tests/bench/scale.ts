import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../scripts/setup.mjs';
import { serve } from '../../scripts/serve.mjs';
import { open, openPage, settle, wheel } from './browser';
import type { Line } from './report';
import { writeScaledStory } from './scaledStory';
import { exponent, framesOf } from './statistics';

const sizes = [1, 4, 16];

/** Builds a story of a size. @returns seconds */
function build(folder: string, size: number): number {
	const [data, site] = [join(folder, `data-${size}`), join(folder, `site-${size}`)];
	writeScaledStory(join(root, 'data'), data, size);
	const began = performance.now();
	const env = {
		...process.env,
		STORY_DATA: data,
		BUILD_DIR: site,
		KIT_DIR: join(folder, `kit-${size}`)
	};
	const { status, stderr, stdout } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
		cwd: root,
		env,
		encoding: 'utf8',
		timeout: 300_000,
		shell: process.platform === 'win32'
	});
	if (status !== 0)
		throw new Error(`The story of size ${size} does not build:\n${stdout}${stderr}`);
	return (performance.now() - began) / 1000;
}

/** Of the story's page: its elements, those that are laid out at a place in the middle, and its frames there. */
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
		await page.evaluate(() =>
			scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' })
		);
		await settle(visit);
		const { all, live } = await page.evaluate(() => {
			const all = [...document.querySelectorAll('body *')];
			const live = all.filter((element) =>
				element.checkVisibility({ contentVisibilityAuto: true })
			);
			return { all: all.length, live: live.length };
		});
		const { p95 } = framesOf(await wheel(visit, 15));
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
		for (const size of sizes) {
			const seconds = build(folder, size);
			process.stderr.write(`story × ${size}: built in ${seconds.toFixed(0)} s\n`);
			const site = await serve({ folder: join(folder, `site-${size}`) });
			const bytes = readFileSync(join(folder, `site-${size}`, 'index.html.br')).length;
			all[size] = { seconds, html: bytes / 1000, ...(await look(browser, site.url)) };
			process.stderr.write(`story × ${size}: looked at\n`);
			await site.close();
			rmSync(join(folder, `site-${size}`), { recursive: true });
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	const line = (what: string, figure: string, limit?: number): Line => {
		const points = sizes.map((size) => [size, all[size]![figure]!] as const);
		const told = points.map(([, value]) => value.toFixed(value < 10 ? 1 : 0)).join(' → ');
		const most = limit === undefined ? {} : { limit };
		return { what: `${what}: ${told}; exponent`, value: exponent(points), unit: '', ...most };
	};
	const lines = [
		line('build, s', 'seconds', 1),
		line('HTML, kB', 'html', 1),
		line('JavaScript, kB', 'script', 0.01),
		line('elements', 'all'),
		line('elements laid out', 'live', 0.1),
		line('frames p95, ms', 'p95', 0.1)
	];
	return { lines, all };
}

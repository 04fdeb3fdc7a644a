import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { built, embedIds, embedUrl, needed } from './embedHost';
import type { SiteName } from './globalSetup';
import { desk, phone, test } from './open';

/** The pages that are embedded, by themselves: what they weigh, what they hold, what their address asks of them. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sites = Object.keys(builds) as SiteName[];
const langs = ['zh', 'en'] as const;
const isMap = (html: string) => /class="drawn[ "]/.test(html);
const charts = embedIds().filter((id) => !isMap(built(id)));
const [id = ''] = charts;
const maps = embedIds().filter((one) => !charts.includes(one));
const packed = (text: string | Buffer) => brotliCompressSync(text).length;

describe.for(sites)('%s', (site) => {
	const folder = join(root, builds[site].folder);
	const scripts = join(folder, '_app/immutable/entry');
	const frame = readdirSync(scripts).find((file) => /^frame\..*\.js$/.test(file))!;
	const script = readFileSync(join(scripts, frame));

	test('every embed keeps its budget', () => {
		for (const lang of langs) {
			for (const one of embedIds(site)) {
				const html = built(one, lang, site);
				const weight = packed(html) + packed(script);
				expect(weight, `${lang} ${one}`).toBeLessThanOrEqual(isMap(html) ? 60_000 : 12_000);
			}
		}
		expect(packed(readFileSync(join(folder, 'embed.js')))).toBeLessThanOrEqual(3_000);
	});

	test('nothing is kept on the reader’s machine, nothing written as markup', () => {
		const loader = readFileSync(join(folder, 'embed.js'), 'utf8');
		for (const text of [script.toString(), loader, built(embedIds(site)[0]!, 'zh', site)])
			expect(text).not.toMatch(
				/localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML|insertAdjacent|\beval\(|srcdoc/
			);
	});
});

test('an embed is two requests, to its own site', async ({ open }) => {
	for (const one of embedIds()) {
		const page = await open({ blank: true });
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(embedUrl(one), { waitUntil: 'networkidle' });
		expect(asked.length, asked.join('\n')).toBe(2);
		expect(await page.context().cookies()).toEqual([]);
	}
});

describe.for(langs)('%s', (lang) => {
	test('the chart is complete in the HTML, and leads to the story', async ({ open }) => {
		const page = await open({
			path: `${lang === 'en' ? 'en/' : ''}embed/${id}/`,
			javaScriptEnabled: false
		});
		expect(await page.locator('h1').textContent()).not.toBe('');
		expect(await page.locator('.chart-note').textContent()).not.toBe('');
		expect(await page.locator('.chart-source').textContent()).not.toBe('');
		expect(await page.locator('.plot > svg:visible').count()).toBe(1);
		const step = await page.locator('link[rel=canonical]').getAttribute('href');
		expect(step).toMatch(lang === 'en' ? /\/en\/#[a-z-]+$/ : /\/#[a-z-]+$/);
		const link = page.locator('.embed-story');
		const to = await link.evaluate((one) => (one as HTMLAnchorElement).href);
		expect(to).toBe(inject('sites').main + step!.replace(/^https?:\/\/[^/]+\//, ''));
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		const image = await page.locator('meta[property="og:image"]').getAttribute('content');
		expect(new URL(image!).pathname).toContain(`/charts/${id}`);

		for (const [tab, within] of [
			['table', 'tbody tr'],
			['sources', 'p']
		] as const) {
			expect(await page.locator(`#${tab}`).isVisible()).toBe(false);
			await page.click(`a[href="#${tab}"]`);
			expect(await page.locator(`#${tab} ${within}`).first().isVisible()).toBe(true);
			expect(await page.locator('.plot').isVisible()).toBe(false);
		}
	});
});

/** An embed's script comes when its page is drawn and idle; it says which of its tabs is open. */
const dressed = (page: Page) =>
	page.waitForSelector('.embed-tabs [aria-current], html[data-tab]:not(:has(.embed-tabs))', {
		state: 'attached'
	});

const state = (page: Page) =>
	page.evaluate(() => ({
		path: location.pathname,
		search: location.search,
		ground: getComputedStyle(document.documentElement).backgroundColor,
		title: document.querySelector('h1')!.checkVisibility(),
		table: document.querySelector('#table')!.checkVisibility(),
		tabs: document.querySelector('.embed-tabs')!.checkVisibility(),
		keys: document.querySelector<HTMLElement>('.plot')!.tabIndex
	}));

test('the address asks for theme, tab and look; what it does not know it ignores', async ({
	open
}) => {
	const page = await open({ path: `embed/${id}/` });
	const at = async (query: string) => {
		await page.goto(embedUrl(id, query, 'zh'));
		await dressed(page);
		return state(page);
	};
	const plain = await at('');
	expect(plain).toMatchObject({ title: true, table: false, tabs: true, keys: 0 });
	const unknown =
		'?theme=blue&tab=constructor&plain=no&static=0&transparent=null&lang=fr&x=%3Cscript%3E';
	expect(await at(unknown)).toEqual({ ...plain, search: unknown });
	expect((await at('?theme=dark')).ground).not.toBe(plain.ground);
	expect((await at('?theme=light')).ground).toBe(plain.ground);
	expect(await at('?tab=table')).toMatchObject({ table: true });
	expect(await at('?plain')).toMatchObject({ title: false, tabs: false, keys: 0 });
	expect(await at('?static=1')).toMatchObject({ title: true, tabs: false, keys: -1 });
	expect((await at('?transparent=true')).ground).toBe('rgba(0, 0, 0, 0)');
});

test('a language is gone to by its path, the other wishes kept', async ({ open }) => {
	const page = await open({ path: `embed/${id}/?lang=en&theme=dark&tab=table#?secret=abc` });
	await page.waitForURL(/\/en\/embed\//);
	expect(new URL(page.url())).toMatchObject({
		pathname: `/en/embed/${id}/`,
		search: '?theme=dark&tab=table',
		hash: '#?secret=abc'
	});
	expect(await state(page)).toMatchObject({ table: true });
	await dressed(page);
	await page.click('.embed-lang');
	await page.waitForURL(/\/embed\/[^/]+\/\?theme=dark&tab=table/);
	expect(new URL(page.url()).pathname).toBe(`/embed/${id}/`);
});

test('tabs leave no entries in the history; a mark leads to its row', async ({ open }) => {
	const page = await open({ path: `embed/${id}/` });
	await dressed(page);
	const before = await page.evaluate(() => history.length);
	await page.click('a[href="#table"]');
	await page.click('a[href="#chart"]');
	expect(await page.evaluate(() => history.length)).toBe(before);
	expect(await page.locator('a[href="#chart"]').getAttribute('aria-current')).toBe('true');

	const place = await page.locator('.plot').boundingBox();
	await page.focus('.plot');
	await page.keyboard.press('ArrowRight');
	// what is said aloud takes no room
	expect(await page.textContent('#announce')).not.toBe('');
	expect(await page.locator('.plot').boundingBox()).toEqual(place);
	const mark = await page.locator('.plot > svg:visible [data-active]').getAttribute('data-fact');
	await page.keyboard.press('Enter');
	expect(await page.evaluate(() => document.activeElement?.outerHTML)).toContain(
		`data-fact="${mark}"`
	);
	expect(await page.locator('#table').isVisible()).toBe(true);
});

describe('before its script is there', () => {
	const script = /entry\/frame\./;

	/** Keeps the script back until what it returns is called. */
	async function hold(page: Page) {
		let release!: () => void;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route(script, async (route) => {
			await held;
			await route.continue();
		});
		return release;
	}

	test('it is drawn and loaded, its tabs open, and stay open', async ({ open }) => {
		const page = await open({ blank: true, spoilt: script });
		const release = await hold(page);
		await page.goto(`${embedUrl(id)}#?secret=abc`);
		expect(await page.locator('.plot > svg:visible').count()).toBe(1);
		const history = () => page.evaluate(() => [location.hash, window.history.length]);
		const before = await history();
		await page.click('a[href="#table"]');
		expect(await page.locator('#table').isVisible()).toBe(true);
		expect(await history()).toEqual(before);
		release();
		await dressed(page);
		expect(await page.locator('#table').isVisible()).toBe(true);
		expect(await page.locator('.plot').isVisible()).toBe(false);
		await page.click('a[href="#chart"]');
		expect(await page.locator('.plot').isVisible()).toBe(true);
	});

	test.for(['', '?tab=table'])('its tabs go on without it, at “%s”', async (query, { open }) => {
		const page = await open({ blank: true, spoilt: script });
		await page.route(script, (route) => route.fulfill({ status: 404 }));
		await page.goto(`${embedUrl(id)}${query}`, { waitUntil: 'networkidle' });
		await page.click('a[href="#sources"]');
		expect(await page.locator('#sources').isVisible()).toBe(true);
		expect(await page.locator('.plot').isVisible()).toBe(false);
	});

	test('what its host says is kept for it', async ({ open }) => {
		const page = await open({ blank: true, spoilt: script });
		const release = await hold(page);
		await page.goto(embedUrl(id));
		// a page by itself is its own parent
		await page.evaluate(() => postMessage({ source: 'fengqi', type: 'theme', data: 'dark' }, '*'));
		release();
		await page.waitForSelector('html[data-theme="night"]', { state: 'attached' });
	});
});

test('a zone of the map opens its card', async ({ open }) => {
	const zones = maps.find((one) => built(one).includes('data-zone'))!;
	const page = await open({
		path: `embed/${zones}/`,
		viewport: { width: 700, height: needed(zones, 700) }
	});
	await dressed(page);
	const zone = await page.locator('.plate').first().getAttribute('data-zone');
	const card = page.locator(`.zones details[data-zone="${zone}"]`);
	await page.locator('.plate').first().dispatchEvent('click');
	expect(await card.locator('.about').isVisible()).toBe(true);
	expect(await page.locator('.plate[data-lit]').getAttribute('data-zone')).toBe(zone);
	await page.keyboard.press('Escape');
	expect(await card.locator('.about').isVisible()).toBe(false);
});

describe.for([280, 300, 390, 640, 1200])('at %i px', (width) => {
	test('nothing is cut off, no type is too small to read', async ({ open }) => {
		const page = await open({ path: `embed/${id}/` });
		const right = { drawings: 1, over: [0, 0], note: true, small: [], cut: [] };
		for (const lang of langs) {
			for (const one of embedIds()) {
				await page.setViewportSize({ width, height: needed(one, width, lang) });
				await page.goto(embedUrl(one, '', lang));
				const found = await page.evaluate(() => {
					const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
					const drawing = [...document.querySelectorAll<SVGSVGElement>('.plot > svg')].find(
						(svg) => svg.getClientRects().length
					);
					const scale = drawing?.getScreenCTM()?.a ?? 1;
					const sizes = [...(drawing?.querySelectorAll('text') ?? [])].map(
						(text) => parseFloat(getComputedStyle(text).fontSize) * scale
					);
					const note = document.querySelector('.chart-note')!;
					const drawings = document.querySelectorAll('.plot > svg, .drawn > .ground');
					return {
						drawings: [...drawings].filter((svg) => svg.checkVisibility()).length,
						over: [scrollWidth - clientWidth, scrollHeight - clientHeight],
						note: note.checkVisibility(),
						cut: [...document.querySelectorAll('.chart-title, .embed-bar a')]
							.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
							.map(({ textContent }) => textContent),
						small: sizes.filter((size) => size < 11.9)
					};
				});
				expect(found, `${lang} ${one}`).toEqual(right);
			}
		}
	});
});

describe.for([
	['zh in light', 'zh', 'light'],
	['en in dark', 'en', 'dark']
] as const)('%s', ([, lang, theme]) => {
	test('axe finds nothing amiss in any tab', async ({ open }) => {
		const page = await open({ path: `embed/${id}/` });
		for (const one of [id, ...maps]) {
			for (const tab of ['chart', 'table', 'sources']) {
				await page.goto(embedUrl(one, `?theme=${theme}&tab=${tab}`, lang));
				await dressed(page);
				await page.evaluate(axe);
				const violations = await page.evaluate(async () => {
					const { axe } = window as unknown as {
						axe: { run: (options: object) => Promise<AxeResults> };
					};
					const { violations } = await axe.run({ resultTypes: ['violations'] });
					return violations.map(
						({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`
					);
				});
				expect(violations, `${one} ${tab}`).toEqual([]);
			}
		}
	});
});

test('the self-test page passes itself, in both languages, on a phone and on a desk', async ({
	open
}) => {
	for (const [lang, viewport] of [
		['', phone],
		['', desk],
		['en/', phone],
		['en/', desk]
	] as const) {
		const page = await open({
			path: `${lang}embed/test/`,
			viewport,
			// one of its frames is denied scripts on purpose
			tolerate: /web-share|Blocked script execution/
		});
		const result = page.locator('.result[role=status]');
		await expect.poll(() => result.textContent(), { timeout: 60_000 }).not.toBe('');
		expect(
			await page
				.locator('section')
				.evaluateAll((all) =>
					all
						.map(({ dataset }) => [dataset.case, dataset.is].join(' '))
						.filter((line) => !line.endsWith(' pass'))
				)
		).toEqual([]);
		expect(page.url()).toContain(inject('sites').main);
	}
});

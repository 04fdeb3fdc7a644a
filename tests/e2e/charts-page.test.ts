import { extract } from '@extractus/oembed-extractor';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { desk, phone, test } from './open';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const data = <T>(file: string) =>
	JSON.parse(readFileSync(join(root, builds.main.data, file), 'utf8')) as T;

const { charts } = data<{ charts: { id: string; withdrawn?: object }[] }>('charts.json');
const { embeds } = data<{ embeds: { id: string }[] }>('map.json');
const ids = [...charts.filter(({ withdrawn }) => !withdrawn), ...embeds].map(({ id }) => id);
const [first = ''] = ids;

async function violations(page: Page) {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
		const { violations } = await axe.run({ resultTypes: ['violations'], iframes: false });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
	});
}

/** How much wider than the screen the page is, in px. */
const overflow = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.for([
	['zh', '', 'light', desk],
	['en', 'en/', 'dark', phone]
] as const)('the gallery, %s', ([, path, colorScheme, viewport]) => {
	test('has every chart with its states, and links that answer', async ({ open }) => {
		const page = await open({ path: `${path}charts/`, colorScheme, viewport });
		const shown = await page
			.locator('.leaf figure')
			.evaluateAll((figures) => figures.map(({ id }) => id));
		expect(shown).toEqual(ids);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		expect(await violations(page)).toEqual([]);

		const buttons = page.locator(`[data-states-of="${first}"] button`);
		await buttons.last().click();
		const { state, index } = await page
			.locator(`#${first}`)
			.evaluate(({ dataset }) => ({ state: dataset['state'], index: dataset['stateIndex'] }));
		expect(Number(index)).toBe((await buttons.count()) - 1);
		expect(state).not.toBe('all');
		expect(await buttons.last().getAttribute('aria-pressed')).toBe('true');

		const links = await page
			.locator('main a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		const answers = await Promise.all(
			[...new Set(links.map((link) => link.replace(/#.*/, '')))].map(async (link) => {
				const { status } = await fetch(link, { method: 'HEAD' });
				return `${status} ${link}`;
			})
		);
		expect(answers.length).toBeGreaterThan(4 * ids.length);
		expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
	});

	test('has a page for each chart, whole without scripts', async ({ open }) => {
		const page = await open({
			path: `${path}charts/${first}/`,
			javaScriptEnabled: false,
			viewport
		});
		expect(await page.locator('h1').count()).toBe(1);
		expect(await page.locator('.chart-table').getAttribute('open')).not.toBeNull();
		expect(await page.locator('.scripted').first().isVisible()).toBe(false);
		const codes = await page.locator('.embedding textarea').allInnerTexts();
		const values = await page
			.locator('.embedding textarea')
			.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
		expect(codes.length).toBe(5);
		expect(values[0]).toMatch(/^<iframe src="[^"]+\/embed\//);
		expect(values.filter((value) => value === '')).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});
});

test.for([
	['zh', ''],
	['en', 'en/']
] as const)(
	'in %s every figure has a source, opened from words, table and drawing',
	async ([, path], { open }) => {
		const page = await open({ path: `${path}charts/` });
		const { entries } = (await (
			await fetch(new URL('ledger.json', new URL(`../`, page.url())))
		).json()) as {
			entries: Record<string, { title: string }>;
		};
		const keys = await page
			.locator('figure.chart [data-fact]')
			.evaluateAll((all) => all.map((one) => (one as HTMLElement | SVGElement).dataset.fact!));
		expect(new Set(keys).size).toBeGreaterThan(30);
		expect(keys.filter((key) => !entries[key])).toEqual([]);

		const chart = page.locator('figure.chart:has(.chart-note .fact)').first();
		const panel = page.locator('#source');
		const told = async (key: string) => {
			await expect.poll(() => panel.locator('h2').textContent()).toBe(entries[key]!.title);
			await page.keyboard.press('Escape');
			await expect.poll(() => panel.isVisible()).toBe(false);
		};
		await chart.locator('.chart-table summary').click();
		for (const figure of [
			chart.locator('.chart-note .fact'),
			chart.locator('.chart-table .fact')
		]) {
			const key = (await figure.first().getAttribute('data-fact'))!;
			await figure.first().click();
			await told(key);
			await figure.first().press('Enter');
			await told(key);
		}
		const mark = chart.locator('svg:visible g[data-fact]').first();
		await mark.locator('.mark').first().click();
		await told((await mark.getAttribute('data-fact'))!);
	}
);

describe.for([
	['on a desk', desk, 'dark'],
	['on a phone', phone, 'light']
] as const)('the dialog, %s', ([, viewport, colorScheme]) => {
	test('opens over the gallery, follows its options, copies, and gives the focus back', async ({
		open
	}) => {
		// the next choice cuts off the preview of the one before
		const spoilt = /\/embed\/[\w-]+\/\?theme=dark$|\/entry\/frame\./;
		const page = await open({ path: 'en/charts/', viewport, colorScheme, spoilt });
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const link = page.locator('[data-embed-link]').first();
		await link.press('Enter');
		const dialog = page.locator('dialog[open]');
		await dialog.waitFor();
		expect(await page.evaluate(() => !!document.activeElement?.closest('dialog'))).toBe(true);
		expect(await violations(page)).toEqual([]);
		expect(await overflow(page)).toBeLessThanOrEqual(0);

		const { origin } = new URL(page.url());
		const code = dialog.locator('textarea').first();
		const preview = dialog.locator('iframe');
		expect(await code.inputValue()).toContain(`src="${origin}/en/embed/${first}/"`);
		/** Chooses, and waits for the preview: one that is replaced while it loads is cut off. */
		const choose = async (act: Promise<unknown>) => {
			const [answer] = await Promise.all([
				page.waitForResponse((answer) => answer.url().includes('/embed/')),
				act
			]);
			await answer.finished();
		};
		await choose(dialog.locator('[name="theme"]').selectOption('dark'));
		await choose(dialog.locator('[name="lang"]').selectOption('zh'));
		await choose(dialog.locator('[name="plain"]').check());
		const address = `${origin}/embed/${first}/?theme=dark&plain=1`;
		expect(await preview.getAttribute('src')).toBe(address);
		expect(await code.inputValue()).toContain(`src="${address.replaceAll('&', '&amp;')}"`);

		await dialog.locator('[data-copy]').first().click();
		await expect.poll(() => dialog.locator('[role="status"]').first().textContent()).toBe('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
		const citations = await dialog.locator('[data-cite]').allTextContents();
		expect(citations.length).toBeGreaterThan(0);
		for (const citation of citations) expect(citation).toContain(`/en/charts/${first}/`);

		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('dialog').count()).toBe(0);
		expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
	});
});

test('a chart of the story leads to the same dialog', async ({ open }) => {
	// closing the dialog cuts off the script of its preview
	const page = await open({ path: 'en/', spoilt: /\/entry\/frame\./ });
	await page.locator('[data-embed-link]').first().focus();
	await page.keyboard.press('Enter');
	await page.locator('dialog[open] textarea').first().waitFor();
	expect(await page.locator('dialog[open] iframe').getAttribute('src')).toContain('/en/embed/');
	await page.locator('.embed-dialog-close').click();
	await expect.poll(() => page.locator('dialog').count()).toBe(0);
});

describe('what others read', () => {
	const home = 'https://example.org/stories/park/';
	/** What is published there is served here. */
	const there = (address: string) => fetch(address.replace(home, inject('sites').subPath));

	test.for(ids)('%s answers a reader of oEmbed with a frame and a thumbnail', async (id) => {
		const answer = await extract(`${home}en/charts/${id}/`, { maxwidth: 480 }, there);
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', method: 'auto-discovery' });
		const html = String(answer['html']);
		expect(html).toContain(`src="${home}en/embed/${id}/"`);
		expect(html).toContain('width="100%"');
		const thumbnail = await there(answer.thumbnail_url ?? '');
		const bytes = Buffer.from(await thumbnail.arrayBuffer());
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
			answer.thumbnail_width,
			answer.thumbnail_height
		]);
	});

	test('a chart’s page has a card for services, and leads search engines to the story’s step', async () => {
		const html = await (await there(`${home}en/charts/${first}/`)).text();
		const tag = (pattern: string) =>
			new RegExp(`<(?:meta|link)[^>]*${pattern}[^>]*>`).exec(html)?.[0];
		expect(tag('rel="canonical"')).toMatch(new RegExp(`href="${home}en/#[^"]+"`));
		expect(tag('property="og:image"')).toContain(`${home}en/charts/${first}.social.png`);
		expect(tag('property="og:url"')).toContain(`${home}en/charts/${first}/`);
		expect(tag('name="twitter:card"')).toContain('summary_large_image');
	});
});

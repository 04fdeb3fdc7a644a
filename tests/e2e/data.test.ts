import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { roundTo } from '../../src/lib/model/derive';
import { editionOf } from './built';
import { phone, test } from './open';

const shown = (page: Page) => page.locator('tr[data-scope]:not([hidden])');
const labels = (page: Page) => shown(page).locator('.label').allTextContents();
const ids = (page: Page) => shown(page).evaluateAll((rows) => rows.map(({ id }) => id));

/** Has the page keep what it would copy. */
const listen = (page: Page) =>
	page.evaluate(() => {
		const copied: string[] = [];
		Object.assign(window, { copied });
		navigator.clipboard.writeText = async (text) => void copied.push(text);
	});
const copied = (page: Page) =>
	page.evaluate(() => (window as unknown as { copied: string[] }).copied.at(-1) ?? '');

describe.for(['', 'en/'])('/%sdata/', (lang) => {
	const path = `${lang}data/`;
	const words = editionOf('main', path);
	const { facts, events, sections } = words.story.ledger;

	test.for([true, false])(
		'every entry has a row with an anchor, all that the ledger says of it, and its uses; scripts: %s',
		async (javaScriptEnabled, { open }) => {
			const page = await open({ path, javaScriptEnabled });
			for (const fact of Object.values(facts)) {
				const row = page.locator(`[id="${fact.id}"]`);
				const text = (await row.textContent())!;
				expect(text).toContain(words.plain(words.t(fact.label)));
				expect(text).toContain(words.fact(fact.id));
				expect(text).toContain(words.period(fact.period));
				for (const one of fact.qualifiers) expect(text).toContain(words.say(`qualifier-${one}`));
				const more = (await page.locator(`[data-of-row="${fact.id}"]`).textContent())!;
				expect(more).toContain(words.locator(fact.source, 'original'));
				expect(more).toContain(fact.written ?? words.formula(fact.id));
				expect(await row.locator('a.anchor').getAttribute('href')).toBe(`#${fact.id}`);
			}
			for (const { id, inferred } of Object.values(events)) {
				const text = (await page.locator(`[id="${id}"]`).textContent())!;
				expect(text).toContain(words.date(id, 'full'));
				expect(text.includes(words.say('inferred'))).toBe(inferred);
			}
			expect(await page.locator('form').isVisible()).toBe(javaScriptEnabled);
		}
	);

	test('what is derived is computed anew from the rows of its parts', async ({ open }) => {
		const page = await open({ path });
		const derived = Object.values(facts).filter(({ derivation }) => derivation);
		expect(derived.length).toBeGreaterThan(1);
		for (const { id, value, derivation } of derived) {
			const more = page.locator(`[data-of-row="${id}"]`);
			const says = (await more.locator('.recomputed').textContent())!;
			expect(says).toContain('✓');
			expect(says).toContain(words.fact(id, 'plain'));
			expect(roundTo(value, derivation!.decimals)).toBe(value);
			for (const part of derivation!.of)
				expect(await more.locator(`a[href="#${part}"]`).count()).toBe(1);
		}
	});

	test('rows are filtered by words, scope and qualifier, counted, and all shown again', async ({
		open
	}) => {
		const page = await open({ path });
		const all = await ids(page);
		expect(all).toEqual(Object.keys(facts));
		const some = Object.values(facts).filter(({ scope }) => scope === 'county');
		await page.locator('select[name="scope"]').selectOption('county');
		expect(await ids(page)).toEqual(some.map(({ id }) => id));
		expect(await page.locator('output').textContent()).toContain(String(some.length));
		await page.locator('select[name="qualifier"]').selectOption('derived');
		expect(await ids(page)).toEqual(
			some.filter(({ qualifiers }) => qualifiers.includes('derived')).map(({ id }) => id)
		);
		await page.locator('input[type="search"]').fill('zzzz');
		expect(await ids(page)).toEqual([]);
		await page.locator('[data-none] button').click();
		await expect.poll(() => ids(page)).toEqual(all);
		await page.locator('input[type="search"]').fill('139.5');
		expect(await ids(page)).toContain('revenue.h1');
	});

	test('by keys alone a row is found, sorted and linked to', async ({ open }) => {
		const page = await open({ path });
		await listen(page);
		await page.locator('input[type="search"]').focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe(
			'order'
		);
		await page.locator('select[name="order"]').selectOption('label');
		const collator = new Intl.Collator(lang ? 'en' : 'zh', { numeric: true });
		const sorted = await labels(page);
		expect(sorted).toEqual(sorted.toSorted(collator.compare));
		await page.keyboard.press('Tab');
		const anchor = await page.evaluate(() => document.activeElement!.getAttribute('href'));
		expect(anchor).toBe(`#${(await ids(page))[0]}`);
		await page.keyboard.press('Enter');
		await expect.poll(() => copied(page)).toContain(`/${path}${anchor}`);
		expect(new URL(page.url()).hash).toBe(anchor);
	});

	test('rows go in the order of the source, of time, and of size among those of a unit', async ({
		open
	}) => {
		const page = await open({ path });
		const order = page.locator('select[name="order"]');
		const sorted = async (by: string) => {
			await order.selectOption(by);
			return (await ids(page)).map((id) => facts[id]!);
		};
		const places = (await sorted('source')).map(({ source: [first] }) => {
			const { section, paragraph } = first!;
			return sections.findIndex(({ id }) => id === section) * 100 + paragraph;
		});
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		const dates = (await sorted('period')).flatMap(({ period }) =>
			'words' in period ? [] : 'at' in period ? period.at : period.from
		);
		expect(dates).toEqual(dates.toSorted());
		expect(dates.length).toBeGreaterThan(5);
		const money = (await sorted('value')).filter(({ unit }) => unit === 'yi-yuan');
		expect(money.map(({ value }) => value)).toEqual(
			money.map(({ value }) => value).toSorted((a, b) => b - a)
		);
	});

	test('an address that names a row shows it whatever the filter says', async ({ open }) => {
		const page = await open({ path });
		await page.locator('input[type="search"]').fill('zzzz');
		await page.evaluate(() => (location.hash = 'occupancy'));
		await expect.poll(() => page.locator('#occupancy').isVisible()).toBe(true);
	});

	test('the story, and each figure, is cited in both styles with the day and the version', async ({
		open
	}) => {
		const page = await open({ path });
		await listen(page);
		const today = await page.evaluate(() => {
			const now = new Date();
			const two = (n: number) => String(n).padStart(2, '0');
			return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
		});
		const version = words.story.version!;
		await page.locator('[data-copy-cite="cite-gbt"]').click();
		await expect
			.poll(() => copied(page))
			.toMatch(new RegExp(`\\[EB/OL\\].*${version}.*\\[${today}\\]`));
		await page.locator('[data-copy-cite="cite-apa"]').click();
		await expect
			.poll(() => copied(page))
			.toMatch(new RegExp(`\\(Version ${version}\\).*Retrieved \\w+ \\d+, \\d{4}, from http`));
		const [id = ''] = Object.keys(facts);
		const row = page.locator(`[data-of-row="${id}"] [data-cite-row]`);
		expect(await row.count()).toBe(2);
		await row.first().click();
		await expect.poll(() => copied(page)).toContain(words.plain(words.t(facts[id]!.label)));
		expect(await copied(page)).toContain(`/${path}#${id}`);
		expect(await page.locator('.copied').textContent()).toBe(words.say('copied'));
	});

	test('without scripts a citation leaves the day open, and nothing else', async ({ open }) => {
		const page = await open({ path, javaScriptEnabled: false });
		const texts = await page.locator('.cite').allTextContents();
		expect(texts).toHaveLength(2);
		for (const text of texts) expect(text).toMatch(/^[^{}]*……[^{}]*http[^{}]*$/);
	});

	test('every file of it downloads, and has the digest that the page states', async ({ open }) => {
		const page = await open({ path });
		const files = await page.locator('#downloads li').evaluateAll((items) =>
			items.map((item) => ({
				href: item.querySelector('a')!.href,
				digest: item.querySelector('code')!.textContent
			}))
		);
		expect(files).toHaveLength(4);
		for (const { href, digest } of files) {
			const answer = await page.request.get(href);
			expect(answer.status(), href).toBe(200);
			const hash = createHash('sha256')
				.update(await answer.body())
				.digest('hex');
			expect(digest).toBe(`sha256:${hash}`);
		}
		const link = page.locator('a[href="datapackage.json"]');
		const described = await page.request.get(
			await link.evaluate((a) => (a as HTMLAnchorElement).href)
		);
		expect((await described.json()) as object).toMatchObject({ version: words.story.version });
	});

	test('nothing is wider than a phone', async ({ open }) => {
		for (const width of [320, phone.width, 1024]) {
			const page = await open({ path, viewport: { width, height: 800 } });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		}
	});
});

describe.for(['', 'en/'])('what was corrected, below /%s', (lang) => {
	const words = editionOf('fixture', lang);
	const { corrections, ledger } = words.story;
	const [first] = corrections;
	const said = (one = first!) => words.plain(words.t(one.words));

	test('stands on the data page, and by the figure there', async ({ open }) => {
		const page = await open({ site: 'fixture', path: `${lang}data/`, javaScriptEnabled: false });
		expect(corrections.length).toBeGreaterThan(1);
		for (const one of corrections) {
			const item = page.locator(`[id="${one.id}"]`);
			// a no-break space keeps a number with its unit
			const text = (await item.textContent())!.replaceAll('\u00a0', ' ');
			expect(text).toContain(said(one));
			for (const fact of one.facts) {
				expect(await item.locator(`a[href="#${fact}"]`).count()).toBe(1);
				expect(await page.locator(`[data-of-row="${fact}"]`).textContent()).toContain(said(one));
			}
		}
		expect(await page.locator('a[href$="corrections.atom"]').count()).toBe(1);
	});

	test('stands where the figure opens its source', async ({ open }) => {
		const page = await open({ site: 'fixture', path: `${lang}?fact=${first!.facts[0]}` });
		await expect.poll(() => page.locator('#source').textContent()).toContain(said());
	});

	test('stands in the charts that show the figure, in their embeds and files, in no others', async ({
		open
	}) => {
		const page = await open({ site: 'fixture', blank: true });
		const folder = join(root, builds.fixture.folder);
		const told: string[] = [];
		for (const id of Object.keys(words.story.charts)) {
			const places = [
				`charts/${id}/index.html`,
				`embed/${id}/index.html`,
				`charts/${id}.metadata.json`,
				`charts/${id}.svg`
			].map((file) => readFileSync(join(folder, lang, file), 'utf8').replaceAll('\u00a0', ' '));
			// text in a drawing may be broken into lines
			const has = places.map((text) =>
				text.replace(/<[^>]*>|\s/g, '').includes(said().replace(/\s/g, ''))
			);
			expect(new Set(has).size, `${id}: ${has.join()}`).toBe(1);
			if (has[0]) told.push(id);
		}
		expect(told.length).toBeGreaterThan(0);
		expect(told.length).toBeLessThan(Object.keys(words.story.charts).length);
		expect(page.url()).toBe('about:blank');
	});

	test('is told to machines: as CorrectionComment, as a feed, in the text', () => {
		const folder = join(root, builds.fixture.folder, lang);
		const read = (file: string) => readFileSync(join(folder, file), 'utf8');
		const [, json = ''] =
			/<script type="application\/ld\+json">([^<]*)/.exec(read('index.html')) ?? [];
		const { '@graph': graph } = JSON.parse(json) as { '@graph': Record<string, unknown>[] };
		expect(graph.find((thing) => thing['@type'] === 'NewsArticle')!['correction']).toMatchObject(
			corrections.map((one) => ({
				'@type': 'CorrectionComment',
				datePublished: one.date,
				text: said(one)
			}))
		);
		const feed = read('corrections.atom');
		expect(feed.match(/<entry>/g)).toHaveLength(corrections.length);
		for (const one of corrections) {
			expect(feed).toContain(said(one));
			expect(read('story.txt')).toContain(said(one));
			for (const fact of one.facts)
				expect(feed).toContain(words.plain(words.t(ledger.facts[fact]!.label)));
		}
	});
});

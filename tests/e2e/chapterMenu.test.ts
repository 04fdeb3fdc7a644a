import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chaptersInBar } from '../../src/lib/story/barRoom';
import { violations } from './axe';
import { fileOf } from './built';
import { desk, phone, test } from './open';
import { storyOf } from './steps';

const { chapters } = storyOf('fixture');
const last = chapters.at(-1)!;

const state = (page: Page) =>
	page.evaluate(() => {
		const menu = document.querySelector<HTMLDetailsElement>('.chapters')!;
		const links = [...menu.querySelectorAll('a')];
		return {
			open: menu.open,
			laidOut: links.filter((link) => link.checkVisibility()).length,
			current: links.filter((link) => link.ariaCurrent).map(({ hash }) => hash.slice(1)),
			focus: document.activeElement!.tagName
		};
	});

async function tab(page: Page, times: number) {
	for (let i = 0; i < times; i += 1) await page.keyboard.press('Tab');
}

/** Where what stands beside the menu and below it is, and how high the page. */
const boxes = (page: Page) =>
	page.evaluate(() =>
		[
			document.body,
			...document.querySelectorAll('header.bar, .bar nav, .switches > *, main, h1')
		].map((element) => JSON.stringify(element.getBoundingClientRect()))
	);

test('the chapters that a bar has no room for are in a menu, by keyboard', async ({ open }) => {
	expect(chapters.length).toBeGreaterThan(chaptersInBar);
	const page = await open({ site: 'fixture', path: 'en/', viewport: phone });
	const [first] = chapters;
	await expect.poll(() => page.locator('.now').textContent()).toContain(first!.title.en);
	expect(await state(page)).toMatchObject({ open: false, laidOut: 0, current: [first!.id] });
	const before = await boxes(page);
	await page.locator('.chapters summary').focus();
	await page.keyboard.press('Enter');
	expect(await state(page)).toMatchObject({ open: true, laidOut: chapters.length });
	expect(await boxes(page)).toEqual(before);
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	expect(await state(page)).toMatchObject({ open: false, laidOut: 0, focus: 'SUMMARY' });
	await page.keyboard.press('Space');
	await tab(page, chapters.length);
	await page.keyboard.press('Enter');
	await expect.poll(() => state(page)).toMatchObject({ open: false, current: [last.id] });
	expect(await page.locator('.now').textContent()).toContain(last.title.en);
	const top = () =>
		page.locator(`#${last.id}`).evaluate((it) => Math.round(it.getBoundingClientRect().top));
	await expect.poll(top).toBe(await page.locator('header.bar').evaluate((bar) => bar.clientHeight));
});

test('the menu of chapters gives way to what is used beside it', async ({ open }) => {
	const page = await open({ site: 'fixture', viewport: desk });
	const summary = page.locator('.chapters summary');
	await summary.click();
	await page.mouse.click(1000, 500);
	expect(await state(page)).toMatchObject({ open: false });
	await summary.click();
	// To the switch after the last of them.
	await tab(page, chapters.length + 1);
	expect(await state(page)).toMatchObject({ open: false, focus: 'BUTTON' });
});

test('the menu of chapters works without scripts, and leaves room for what is chosen', async ({
	open
}) => {
	const page = await open({ site: 'fixture', viewport: phone, javaScriptEnabled: false });
	await page.locator('.chapters summary').click();
	await page.locator(`a[href="#${chapters[4]!.id}"]`).click();
	const list = (await page.locator('.chapters ol').boundingBox())!;
	const title = (await page.locator(`#${chapters[4]!.id} h2`).boundingBox())!;
	expect(title.y).toBeGreaterThan(list.y + list.height);
	expect(title.y + title.height).toBeLessThan(phone.height);
});

test('its styles stand in the page that has a menu, and in no other', () => {
	const styles = (html: string) => /<style[^>]*>([^]*?)<\/style>/.exec(html)![1];
	expect(styles(fileOf('fixture', ''))).toContain('.hundreds');
	expect(styles(fileOf('main', ''))).not.toContain('.hundreds');
	// They have not made the sheet so long that it would be linked, and hold up the first paint.
	const [head] = fileOf('fixture', '').split('</head>');
	expect(head).not.toMatch(/<link [^>]*rel="stylesheet"/);
});

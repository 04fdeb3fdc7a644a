import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, phone, test } from '../e2e/open';
import { arrived, stepsOf } from '../e2e/steps';
import { kinds } from './kinds';

/** What has the focus: its name, whether it is there to be seen, and how the page shows that it has the focus. */
const stop = (page: Page) =>
	page.evaluate(() => {
		let element = document.activeElement as HTMLElement;
		if (!element || element === document.body) return undefined;
		let view: typeof globalThis = window;
		while (element instanceof view.HTMLIFrameElement) {
			view = element.contentWindow as unknown as typeof globalThis;
			element = view.document.activeElement as HTMLElement;
		}
		const { innerWidth, innerHeight, getComputedStyle } = view;
		// A frame as a whole, before what is in it.
		const whole = element === view.document.body;
		const { left, top, right, bottom } = element.getClientRects()[0] ?? new DOMRect();
		const onScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
		const x = Math.min(innerWidth - 1, Math.max(0, (left + right) / 2));
		const y = Math.min(innerHeight - 1, Math.max(0, Math.min((top + bottom) / 2, top + 12)));
		const at = view.document.elementFromPoint(x, y);
		const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
		const named =
			element.getAttribute('aria-label') ||
			element.getAttribute('aria-labelledby') ||
			element.title ||
			(element as HTMLInputElement).labels?.length ||
			element.textContent!.trim();
		return {
			what: element.outerHTML.slice(0, 120),
			named: whole || Boolean(named),
			seen: whole || (onScreen && at !== null && (element.contains(at) || at.contains(element))),
			marked:
				whole || (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
		};
	});

const frames = (page: Page) =>
	page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);

/** The first key makes a wall the story. */
const pages = Object.entries(kinds).filter(([kind]) => kind !== 'wall');

describe.for(pages)('%s', ([kind, rest]) => {
	test.for([
		['zh on a desk', '', desk],
		['en on a phone', 'en/', phone]
	] as const)(
		'%s: Tab comes by everything once, and out again at the end',
		async ([, lang, viewport], { open }) => {
			const page = await open({ path: lang + rest, viewport, reducedMotion: 'reduce' });
			let passed = 0;
			for (; passed < 700; passed += 1) {
				await page.keyboard.press('Tab');
				await frames(page);
				const found = await stop(page);
				if (!found) break;
				expect(found, `${kind}, stop ${passed}: ${found.what}`).toMatchObject({
					named: true,
					seen: true,
					marked: true
				});
			}
			expect(passed).toBeLessThan(700);
			expect(passed).toBeGreaterThan(2);
		}
	);
});

test('the whole story by keys alone', async ({ open }) => {
	const page = await open({ path: 'en/', reducedMotion: 'reduce' });
	const { keyboard } = page;
	const active = () => page.evaluate(() => document.activeElement?.className ?? '');
	const steps = stepsOf();

	// The first stop leads past the bar.
	await keyboard.press('Tab');
	expect(await active()).toContain('skip');
	await keyboard.press('Enter');
	await arrived(page, steps[0]!.id);

	// A figure opens its source, and has the focus again when that closes.
	await page.locator(`#${steps[0]!.id} .fact, .card .fact`).first().focus();
	await keyboard.press('Enter');
	await expect.poll(() => page.locator('#source').isVisible()).toBe(true);
	await keyboard.press('Escape');
	await expect.poll(() => page.locator('#source').isVisible()).toBe(false);
	expect(await active()).toContain('fact');

	// Step by step to the end, by the button.
	await page.locator('[data-go="next"]').focus();
	const where = () => page.locator('[data-where]').textContent();
	for (let pressed = 0; pressed < steps.length + 2; pressed += 1) {
		await keyboard.press('Enter');
		await frames(page);
	}
	await expect.poll(where).toBe(`${steps.length} / ${steps.length}`);

	// The chapters lead anywhere.
	await page.locator('a[data-chapter]').nth(1).focus();
	await keyboard.press('Enter');
	await expect
		.poll(() => page.locator('a[data-chapter]').nth(1).getAttribute('aria-current'))
		.toBe('true');

	// The ways to share: a dialog that keeps the focus and gives it back.
	await page.locator('.bar [data-share]').focus();
	await keyboard.press('Enter');
	await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
	for (let times = 0; times < 8; times += 1) {
		await keyboard.press('Tab');
		const inside = await page.evaluate(() => {
			const { activeElement } = document;
			return activeElement === document.body || Boolean(activeElement?.closest('dialog'));
		});
		expect(inside).toBe(true);
	}
	await keyboard.press('Escape');
	await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
	expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share'))).toBe(true);

	// Reading as an article, and back; by day and by night.
	await page.locator('[data-switch="mode"]').focus();
	await keyboard.press('Enter');
	expect(await page.locator('html').getAttribute('data-mode')).toBe('article');
	await keyboard.press('Enter');
	expect(await page.locator('html').getAttribute('data-mode')).toBe('scrolly');
	await page.locator('[data-switch="theme"]').focus();
	const theme = await page.locator('html').getAttribute('data-theme');
	await keyboard.press('Space');
	expect(await page.locator('html').getAttribute('data-theme')).not.toBe(theme);

	// A chart by its points.
	await page.locator('.plot[tabindex="0"]').first().focus();
	await keyboard.press('ArrowRight');
	await expect
		.poll(() => page.locator('[aria-live]').allTextContents())
		.toEqual(expect.arrayContaining([expect.stringMatching(/.{4,}/)]));

	// The other language, at the same place.
	await page.locator('a[data-switch="lang"]').focus();
	await keyboard.press('Enter');
	await page.waitForURL((url) => !url.pathname.includes('/en/'));
	expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
});

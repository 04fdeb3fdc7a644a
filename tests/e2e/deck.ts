import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The screens that a deck is shown on. */
export const screens = [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 },
	{ width: 3840, height: 2160 },
	{ width: 7680, height: 2160 },
	{ width: 1080, height: 1920 }
] as const;

/** What the deck shows: its moment, the step whose words stand there, what lies over it, and the pictures as they are. */
export const shownIn = (page: Page) =>
	page.evaluate(() => {
		const deck = document.querySelector<HTMLElement>('#deck')!;
		const { scene, view, chart, state } = document.querySelector<HTMLElement>('#stage')!.dataset;
		const over = document.querySelector<HTMLElement>(':is(.opening, .chapter)[data-on]');
		const pictures = [...document.querySelectorAll<HTMLElement>('.picture[data-on]')]
			.filter((picture) => getComputedStyle(picture).opacity !== '0')
			.map((picture) => {
				const { dataset, style } = picture.querySelector<HTMLElement>('.ground, .chart, .figures')!;
				const step = picture.closest('.page')!.id;
				const unlit = picture.hasAttribute('data-unlit');
				return [step, unlit, dataset.state, style.transform, picture.style.opacity].join(' ');
			});
		return {
			moment: Number(deck.dataset.moment),
			step: document.querySelector('.page[data-current]')?.id,
			over: over && (over.id || 'opening'),
			scene: { scene, view, chart, state },
			pictures
		};
	});

/** Waits until the deck shows a moment, at rest. */
export const atMoment = (page: Page, moment: number) =>
	expect
		.poll(() => page.evaluate(() => document.querySelector<HTMLElement>('#deck')!.dataset.moment))
		.toBe(String(moment));

/** How many moments the deck has. */
export async function lastMoment(page: Page): Promise<number> {
	await page.keyboard.press('End');
	const { moment } = await shownIn(page);
	await page.keyboard.press('Home');
	await atMoment(page, 0);
	return moment;
}

/**
 * What is amiss on a screen: type smaller than 1/45 of its height, words nearer to its edge than 3 %, words that
 * something cuts off. Sizes and boxes are those on the screen, also of drawings that are scaled.
 */
export const misfits = (page: Page, within = '#deck'): Promise<string[]> =>
	page.evaluate((within) => {
		const least = innerHeight / 45;
		const [across, down] = [innerWidth * 0.03, innerHeight * 0.03];
		const found = new Set<string>();
		/** What the boxes around an element let be seen of it. */
		const openingOf = (element: Element) => {
			const seen = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
			for (let outer: Element | null = element; outer; outer = outer.parentElement) {
				const { overflowX, clipPath, display } = getComputedStyle(outer);
				// Of what an SVG does not display, Chromium's `checkVisibility` knows nothing.
				if (clipPath.startsWith('inset(50%') || display === 'none') return;
				// What html and body cut off is the window's.
				const whole = overflowX === 'visible' || outer instanceof SVGElement;
				if (whole || outer === document.body || outer.parentElement === null) continue;
				const box = outer.getBoundingClientRect();
				seen.left = Math.max(seen.left, box.left);
				seen.right = Math.min(seen.right, box.right);
				seen.top = Math.max(seen.top, box.top);
				seen.bottom = Math.min(seen.bottom, box.bottom);
			}
			return seen;
		};
		const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent!.trim();
			const element = node.parentElement!;
			if (!text || element.closest('script, style, title, desc')) continue;
			if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			const opening = openingOf(element);
			if (!opening) continue;
			range.selectNodeContents(node);
			const boxes = [...range.getClientRects()].filter(({ width, height }) => width * height > 4);
			if (boxes.length === 0) continue;
			const set = parseFloat(getComputedStyle(element).fontSize);
			const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM()!.d : 1;
			const say = (what: string) => found.add(`${what}: ${text.slice(0, 40)}`);
			if (set * scale < least - 0.1) say(`${(set * scale).toFixed(1)} px`);
			const upright = getComputedStyle(element).writingMode.startsWith('vertical');
			for (const { left, right, top, bottom } of boxes) {
				// The letters alone, without the air of the line.
				const [x, y] = upright ? [(right - left) * 0.2, 0] : [0, (bottom - top) * 0.2];
				const near =
					left + x < across - 2 ||
					right - x > innerWidth - across + 2 ||
					top + y < down - 2 ||
					bottom - y > innerHeight - down + 2;
				if (near) say(`at the edge (${[left, top, right, bottom].map(Math.round).join()})`);
				const cut =
					left + x < opening.left - 2 ||
					right - x > opening.right + 2 ||
					top + y < opening.top - 2 ||
					bottom - y > opening.bottom + 2;
				if (cut) say('cut');
			}
		}
		return [...found];
	}, within);

/**
 * Names of what the map shown is about that are not to be seen.
 * @param kinds their classes
 */
export const unnamed = (page: Page, kinds = '.focus, .home') =>
	page
		.locator('.picture[data-on] .names > g')
		.locator(kinds)
		.evaluateAll((names) =>
			names
				.filter((name) => getComputedStyle(name.parentElement!).display !== 'none')
				.filter((name) => name.hasAttribute('data-hidden'))
				.map((name) => `not named: ${name.textContent}`)
		);

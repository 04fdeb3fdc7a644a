import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../e2e/open';
import { overlaps } from '../e2e/overlaps';
import { kinds } from './kinds';

/** What a reader may set, and lose nothing by it (WCAG 2.2, 1.4.12). */
const spaced = () =>
	document.addEventListener('DOMContentLoaded', () => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
			p { margin-bottom: 2em !important; }`);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	});

/** Words of the page, its drawings aside, that stand outside the screen or that their box cuts off. */
const cutOff = (page: Page) =>
	page.evaluate(() => {
		const found = new Set<string>();
		const scrolls = (element: Element) => {
			for (let outer: Element | null = element; outer; outer = outer.parentElement)
				if (/auto|scroll/.test(getComputedStyle(outer).overflowX) && outer !== document.body)
					return true;
			return false;
		};
		const isAside = (element: Element | null): boolean =>
			element !== null &&
			(getComputedStyle(element).clipPath.startsWith('inset(50%') ||
				isAside(element.parentElement));
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement!;
			const text = node.textContent!.trim();
			if (!text || element.closest('svg, script, style, .aside, .picture')) continue;
			if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			if (isAside(element) || scrolls(element)) continue;
			range.selectNodeContents(node);
			for (const box of range.getClientRects()) {
				if (box.width < 2 || box.height < 2) continue;
				let [left, right, top, bottom] = [0, innerWidth, -Infinity, Infinity];
				for (let outer: Element | null = element; outer; outer = outer.parentElement) {
					const { overflowX, overflowY } = getComputedStyle(outer);
					const edge = outer.getBoundingClientRect();
					if (outer === document.body || outer === document.documentElement) break;
					if (overflowX === 'hidden' || overflowX === 'clip')
						[left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
					if (overflowY === 'hidden' || overflowY === 'clip')
						[top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
				}
				const air = box.height * 0.25;
				const inside =
					box.left >= left - 1 &&
					box.right <= right + 1 &&
					box.top + air >= top - 1 &&
					box.bottom - air <= bottom + 1;
				if (!inside) found.add(text.slice(0, 40));
			}
		}
		return [...found];
	});

/** Windows as they are after the browser's own zoom: fewer, larger CSS pixels. */
const windows = {
	'320 px wide': { width: 320, height: 640 },
	'1280 × 1024 at 200 %': { width: 640, height: 512 },
	'1280 × 1024 at 400 %': { width: 320, height: 256 }
};

/** Deck and wall are laid out for their screen, as slides are; an embed's line of its source ends where its tab begins. */
const read = Object.entries(kinds).filter(
	([kind]) => !['deck', 'wall', 'embedded chart'].includes(kind)
);

describe.for(['', 'en/'])('below /%s', (lang) => {
	describe.for(read)('%s', ([, rest]) => {
		test.for(Object.entries(windows))(
			'%s: nothing is cut off or lies on anything',
			async ([, viewport], { open }) => {
				const page = await open({ path: lang + rest, viewport });
				expect(await cutOff(page)).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
					viewport.width
				);
				// The way on lies over what scrolls below it; names of places are placed for larger maps.
				await page.locator('.cue, .names').evaluateAll((all) => all.forEach((one) => one.remove()));
				expect(await overlaps(page)).toEqual([]);
			}
		);

		test.for([390, 1280])(
			'words set wider apart, %i px: nothing is cut off',
			async (width, { open }) => {
				const page = await open({
					path: lang + rest,
					viewport: { width, height: 844 },
					before: spaced
				});
				expect(await cutOff(page)).toEqual([]);
			}
		);
	});
});

import type { Page } from 'playwright-core';

/**
 * Pairs of texts on the page that lie on each other: `one × other`. A text is what stands directly in one element;
 * its box is taken at the height of its letters, without the air of the line.
 */
export const overlaps = (page: Page, within = 'body'): Promise<string[]> =>
	page.evaluate((within) => {
		interface Box {
			text: string;
			element: Element;
			left: number;
			right: number;
			top: number;
			bottom: number;
		}
		const boxes: Box[] = [];
		const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent!.trim();
			const element = node.parentElement!;
			if (!text || element.closest('script, style, noscript, title, desc, .aside')) continue;
			if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			range.selectNodeContents(node);
			for (const { left, right, top, bottom } of range.getClientRects()) {
				const air = (bottom - top) * 0.22;
				if (right - left < 2 || bottom - top < 2) continue;
				boxes.push({ text, element, left, right, top: top + air, bottom: bottom - air });
			}
		}
		boxes.sort((a, b) => a.top - b.top);
		const found = new Set<string>();
		boxes.forEach((one, index) => {
			for (const other of boxes.slice(index + 1)) {
				if (other.top >= one.bottom) break;
				const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				const same = one.element === other.element;
				if (!same && across > 1.5 && down > 1.5) {
					found.add(`${one.text.slice(0, 30)} × ${other.text.slice(0, 30)}`);
				}
			}
		});
		return [...found];
	}, within);

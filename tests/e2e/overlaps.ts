import type { Page } from 'playwright-core';

/**
 * Pairs of texts on the page that lie on each other: `one × other`. A text is what stands directly in one element;
 * its box is taken at the height of its letters, without the air of the line.
 */
export const overlaps = (page: Page, within = 'body'): Promise<string[]> =>
	page.evaluate((within) => {
		// Words that a bar covers while they pass under it do not lie on its own.
		if (within === 'body') scrollTo({ top: 0, behavior: 'instant' });
		interface Box {
			text: string;
			element: Element;
			left: number;
			right: number;
			top: number;
			bottom: number;
		}
		const boxes: Box[] = [];
		/** What the boxes around an element that cut off their contents let be seen of it. */
		const openingOf = (element: Element) => {
			const seen = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
			for (let outer: Element | null = element; outer; outer = outer.parentElement) {
				const { clipPath, display, overflowX, position } = getComputedStyle(outer);
				// Chromium gives words in an SVG group a box though a container query hides the group.
				if (display === 'none' || clipPath.startsWith('inset(50%')) return;
				if (overflowX === 'visible' || outer === document.body || outer.parentElement === null)
					continue;
				const box = outer.getBoundingClientRect();
				seen.left = Math.max(seen.left, box.left);
				seen.right = Math.min(seen.right, box.right);
				seen.top = Math.max(seen.top, box.top);
				seen.bottom = Math.min(seen.bottom, box.bottom);
				if (position === 'fixed') break;
			}
			return seen;
		};
		const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.textContent!.trim();
			const element = node.parentElement!;
			if (!text || element.closest('script, style, noscript, title, desc')) continue;
			if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
			const seen = openingOf(element);
			if (!seen) continue;
			range.selectNodeContents(node);
			for (const { left, right, top, bottom } of range.getClientRects()) {
				const air = (bottom - top) * 0.22;
				const box = {
					text,
					element,
					left: Math.max(left, seen.left),
					right: Math.min(right, seen.right),
					top: Math.max(top + air, seen.top),
					bottom: Math.min(bottom - air, seen.bottom)
				};
				if (box.right - box.left > 2 && box.bottom - box.top > 2) boxes.push(box);
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

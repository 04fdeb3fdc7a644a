import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { misfits, screens, unnamed } from '../e2e/deck';
import { test } from '../e2e/open';
import { overlaps } from '../e2e/overlaps';
import { bringScene, clashes, scenesOf } from '../e2e/wall';

/** An upright wall shows map and chart in turns: it begins with the map, and one that stands still has got to the chart. */
const turns = (upright: boolean) => (upright ? ['autoplay=86400', 'autoplay=0'] : ['autoplay=0']);

/** What is too small, cut, or lies on something else. */
const faultsOf = async (page: Page) => [
	...(await misfits(page, '#wall')),
	...(await overlaps(page, '#wall')),
	...(await clashes(page))
];

describe.for(screens)('on a screen of $width × $height', (viewport) => {
	test.for([
		['zh', 'wall/'],
		['en', 'en/wall/']
	] as const)('every scene is large enough, whole and free, in %s', async ([, path], { open }) => {
		const amiss: string[] = [];
		for (const turn of turns(viewport.height > viewport.width)) {
			const page = await open({ path: `${path}?${turn}`, viewport, reducedMotion: 'reduce' });
			const scenes = await scenesOf(page);
			for (const [index, scene] of scenes.entries()) {
				await bringScene(page, index);
				const faults = await faultsOf(page);
				// On an upright wall little is left of a map below words and above the foot.
				if (viewport.width > viewport.height) faults.push(...(await unnamed(page, '.focus')));
				amiss.push(...faults.map((fault) => `${turn} ${scene}: ${fault}`));
			}
		}
		expect(amiss).toEqual([]);
	});

	test.for(['map', 'charts'] as const)(
		'so is every scene of the %s alone',
		async (panel, { open }) => {
			const path = `wall/?autoplay=0&panel=${panel}`;
			const page = await open({ path, viewport, reducedMotion: 'reduce' });
			const scenes = await scenesOf(page);
			const amiss: string[] = [];
			for (const [index, scene] of scenes.entries()) {
				await bringScene(page, index);
				const faults = await faultsOf(page);
				amiss.push(...faults.map((fault) => `${scene}: ${fault}`));
			}
			expect(amiss).toEqual([]);
		}
	);

	test('a sign stays with what it means', async ({ open }) => {
		for (const path of ['wall/', 'en/wall/']) {
			const page = await open({ path: `${path}?autoplay=0`, viewport, reducedMotion: 'reduce' });
			const torn = await page.locator('.chart-sign').evaluateAll((all) =>
				all.flatMap(({ firstChild: words, textContent }) => {
					// In Chinese, where a line may else end anywhere, with all of a short phrase.
					const letters = document.documentElement.lang.startsWith('zh') ? 7 : 3;
					const range = document.createRange();
					range.setStart(words!, 0);
					range.setEnd(words!, Math.min(letters, textContent.length));
					const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
					return new Set(tops).size <= 1 ? [] : [textContent];
				})
			);
			expect(torn, path).toEqual([]);
		}
	});

	test('no number is broken in two, in either language', async ({ open }) => {
		for (const path of ['wall/', 'en/wall/']) {
			const page = await open({ path: `${path}?autoplay=0`, viewport });
			const broken = await page
				.locator('.large b')
				.evaluateAll((all) =>
					all.filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)
				);
			expect(broken).toEqual([]);
		}
	});
});

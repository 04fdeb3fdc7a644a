import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { overlaps } from './overlaps';
import { stepsOf, storyOf } from './steps';

describe.for([
	['zh on a phone', '', phone],
	['zh on a desk', '', desk],
	['en on a phone', 'en/', phone],
	['en on a desk', 'en/', desk]
] as const)('without scripts, %s', ([, path, viewport]) => {
	const lang = path === '' ? 'zh' : 'en';
	test('the page reads as an illustrated article', async ({ open }) => {
		const page = await open({ path, viewport, javaScriptEnabled: false });

		const cards = await page.locator('.step').evaluateAll((all) =>
			all.map((step) => ({
				id: step.id,
				text: step.querySelector('p')?.textContent?.trim() ?? '',
				seen: step.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
				height: step.getBoundingClientRect().height
			}))
		);
		expect(cards.map(({ id }) => id)).toEqual(stepsOf().map(({ id }) => id));
		for (const card of cards) {
			expect(card, card.id).toMatchObject({ seen: true });
			expect(card.text.length, card.id).toBeGreaterThan(20);
			expect(card.text, card.id).not.toMatch(/[{}]|undefined|NaN/);
			expect(card.height, card.id).toBeGreaterThan(30);
		}
		const headings = await page.locator('h1, h2').allTextContents();
		const { title, chapters } = storyOf();
		for (const words of [title, ...chapters.map((chapter) => chapter.title)]) {
			expect(headings).toContain(words[lang]);
		}
	});

	test('every picture is there, is seen and says what it shows', async ({ open }) => {
		const page = await open({ path, viewport, javaScriptEnabled: false });
		const pictures = await page.locator('.picture').evaluateAll((all) =>
			all.map((picture) => {
				const drawings = [...picture.querySelectorAll('svg')].filter(
					(svg) =>
						!svg.parentElement?.closest('svg') &&
						svg.checkVisibility({ opacityProperty: true, visibilityProperty: true })
				);
				const largest = Math.max(0, ...drawings.map((svg) => svg.getBoundingClientRect().width));
				return {
					kind: (picture as HTMLElement).dataset.kind,
					seen: picture.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
					width: picture.getBoundingClientRect().width,
					height: picture.getBoundingClientRect().height,
					largest
				};
			})
		);
		const kinds = stepsOf().map(({ scene }) => scene.kind);
		const runs = kinds.filter((kind, index) => kind !== kinds[index - 1]);
		expect(pictures.length).toBeGreaterThanOrEqual(runs.length);
		for (const [index, picture] of pictures.entries()) {
			expect(picture, `picture ${index}`).toMatchObject({ seen: true });
			expect(picture.height, `picture ${index}`).toBeGreaterThan(60);
			if (picture.kind === 'figures') continue;
			expect(picture.largest, `picture ${index}`).toBeGreaterThan(picture.width * 0.8);
		}

		// What assistive software is told: by the browser's own computation of roles and names.
		for (const kind of ['map', 'chart']) {
			const named = page.locator(`.picture[data-kind="${kind}"]`);
			for (const picture of await named.all()) {
				const tree = await picture.ariaSnapshot();
				expect(tree, `a ${kind} without a name`).toMatch(
					/- '?(img|figure|application|graphics-\S+) ".{4,}"/
				);
			}
		}
	});

	test('no words lie on others, and nothing is wider than the screen', async ({ open }) => {
		const page = await open({ path, viewport, javaScriptEnabled: false });
		expect(await overlaps(page)).toEqual([]);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBe(viewport.width);
	});
});

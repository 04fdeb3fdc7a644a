import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, storyOf } from './steps';

const { chapters } = storyOf();
const frames = (page: Page) =>
	page.evaluate(async () => {
		for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
	});

/** Scrolls there by way of another scene: the one that a leap has left stands ready until the next. */
async function scroll(page: Page, ...places: number[]) {
	for (const place of places) {
		await page.evaluate(
			(place) => scrollTo({ top: place * document.body.scrollHeight, behavior: 'instant' }),
			place
		);
		await frames(page);
	}
}

/** Of each chapter whether its title is laid out. */
const laidOut = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.chapter h2')].map((title) =>
			title.checkVisibility({ contentVisibilityAuto: true })
		)
	);

/** The page's height, and what it is with every chapter laid out. */
const heights = (page: Page) =>
	page.evaluate(() => {
		const { documentElement: html } = document;
		const skipped = html.scrollHeight;
		html.removeAttribute('data-measured');
		const whole = html.scrollHeight;
		html.setAttribute('data-measured', '');
		return { skipped, whole };
	});

describe.for([
	['phone', phone, 820],
	['desk', desk, 1180]
] as const)('on a %s', ([, viewport, width]) => {
	test('chapters far off are not laid out, and keep their room', async ({ open }) => {
		const page = await open({ viewport });
		await frames(page);
		expect(await laidOut(page)).toEqual(chapters.map((_, i) => i === 0));
		const first = await heights(page);
		expect(first.skipped).toBe(first.whole);
		await scroll(page, 0.9, 1);
		expect((await laidOut(page))[0]).toBe(false);
		await page.setViewportSize({ width, height: 1000 });
		await frames(page);
		const turned = await heights(page);
		expect(turned.whole).not.toBe(first.whole);
		expect(turned.skipped).toBe(turned.whole);
	});

	test('a link leads into a chapter that is not laid out, and finding words does', async ({
		open
	}) => {
		const page = await open({ viewport });
		const { id } = chapters.at(-1)!.steps.at(-1)!;
		await page.evaluate((id) => (location.hash = id), id);
		await arrived(page, id);
		await scroll(page, 0.1, 0);
		expect((await laidOut(page)).at(-1)).toBe(false);
		const found = await page.evaluate((id) => {
			const words = document.querySelector(`#${id} p`)!.textContent.slice(0, 10);
			// Not in lib.dom: not standard, but the browser's own search as a script can ask for it.
			return (window as unknown as { find(words: string): boolean }).find(words);
		}, id);
		expect(found).toBe(true);
		await arrived(page, id);
	});
});

test('the zones’ list is laid out where its picture is shown alone', async ({ open }) => {
	const page = await open({ viewport: desk });
	await frames(page);
	const shown = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('.zones')].map((list) =>
				list.querySelector('summary')!.checkVisibility()
			)
		);
	expect(await shown()).not.toContain(true);
	const id = await page
		.locator('.zones')
		.first()
		.evaluate((list) => list.parentElement!.querySelector('.step')!.id);
	await page.evaluate((id) => (location.hash = id), id);
	await arrived(page, id);
	await frames(page);
	const [first, ...others] = await shown();
	expect(first).toBe(true);
	expect(others).not.toContain(true);
});

test('while the page rests the pictures that follow are laid out once, and let go of', async ({
	open
}) => {
	const page = await open({
		path: '?map=drawn',
		before: () => {
			const laid = new Set<number>();
			Object.assign(window, { laid });
			addEventListener('DOMContentLoaded', () => {
				const pictures = [...document.querySelectorAll('.picture')];
				const note = () =>
					pictures.forEach((picture, i) => picture.hasAttribute('data-near') && laid.add(i));
				new MutationObserver(note).observe(document.body, {
					subtree: true,
					attributeFilter: ['data-near']
				});
				note();
			});
		}
	});
	const laid = () =>
		page.evaluate(() => [...(window as unknown as { laid: Set<number> }).laid].toSorted());
	const near = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('.picture')].flatMap((picture, i) =>
				picture.hasAttribute('data-near') ? i : []
			)
		);
	await expect.poll(laid).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
	await expect.poll(near).toEqual([0, 1]);
});

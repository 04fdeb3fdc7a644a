import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { readPlan } from '../../src/lib/story/plan';
import type { Visit } from './open';

/** The scene that a wall shows, from 0. */
export const sceneOf = (page: Page) =>
	page.evaluate(() => Number(document.querySelector<HTMLElement>('#wall')!.dataset.moment));

/** Ids of the steps of a wall's scenes. */
export async function scenesOf(page: Page): Promise<string[]> {
	const plan = await page.locator('#wall').getAttribute('data-plan');
	return readPlan(plan!).steps.map(({ id }) => id);
}

/** Has a wall show a scene, as another window of it would. */
export async function bringScene(page: Page, index: number) {
	const step = (await scenesOf(page))[index]!;
	await page.evaluate(
		(shown) => {
			const { base } = document.querySelector<HTMLElement>('#wall')!.dataset;
			const channel = new BroadcastChannel(`wall ${new URL(base!, location.href).pathname}`);
			const stamp = 1000 + shown.build;
			channel.postMessage({ kind: 'at', from: 'test', role: 'map', stamp, shown });
			channel.close();
		},
		{ step, build: index, black: false }
	);
	await expect.poll(() => sceneOf(page)).toBe(index);
}

/** Where each part of a wall's scene is amiss: parts that lie on each other, or reach out of the screen. */
export const clashes = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const seen = (element: Element) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		const parts = [
			...document.querySelectorAll(
				'.scene[data-on] > *, .slot[data-on] .chart-title, .slot[data-on] .plot svg, .slot[data-on] .chart-foot, footer > *'
			)
		].filter((element) => seen(element) && element.getBoundingClientRect().width > 0);
		const boxes = parts.map((element) => {
			const { left, right, top, bottom } = element.getBoundingClientRect();
			return { name: element.getAttribute('class') ?? element.tagName, left, right, top, bottom };
		});
		const [across, down] = [innerWidth * 0.03 - 1, innerHeight * 0.03 - 1];
		const found = boxes.flatMap(({ name, left, right, top, bottom }) => {
			const inside =
				left >= across &&
				right <= innerWidth - across &&
				top >= down &&
				bottom <= innerHeight - down;
			return inside ? [] : [`${name} reaches out: ${[left, top, right, bottom].map(Math.round)}`];
		});
		boxes.forEach((a, index) => {
			for (const b of boxes.slice(index + 1)) {
				const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
				const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
				if (wide > 1 && high > 1) found.push(`${a.name} lies on ${b.name}`);
			}
		});
		return found;
	});

/** A wall whose clock the test turns. */
export async function clocked(
	open: (visit?: Visit) => Promise<Page>,
	path: string,
	visit: Visit = {}
): Promise<Page> {
	const page = await open({ blank: true, reducedMotion: 'reduce', ...visit });
	await page.clock.install();
	await page.goto(new URL(path, inject('sites').main).href);
	await expect.poll(() => sceneOf(page)).toBe(0);
	return page;
}

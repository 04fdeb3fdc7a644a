import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import type { SiteName } from './globalSetup';

type Words = { zh: string; en: string };
type Scene =
	| { kind: 'map'; view: string }
	| { kind: 'chart'; chart: string; state?: string }
	| { kind: 'figures' };
export interface Step {
	id: string;
	title: Words;
	words: Words;
	scene: Scene;
}
/** What these tests read of a story.json: the file itself is what the pages are held against. */
interface StoryFile {
	title: Words;
	chapters: { id: string; title: Words; figure: string; steps: Step[] }[];
}

export const storyOf = (site: SiteName = 'main') =>
	JSON.parse(readFileSync(join(root, builds[site].data, 'story.json'), 'utf8')) as StoryFile;

export const stepsOf = (site?: SiteName) =>
	storyOf(site).chapters.flatMap((chapter) => chapter.steps);

/** The scene as the stage must carry it in its data attributes. */
export const shownAs = ({ scene }: Step) => ({
	scene: scene.kind,
	...(scene.kind === 'map' && { view: scene.view }),
	...(scene.kind === 'chart' && { chart: scene.chart, state: scene.state ?? 'all' })
});

/** Scrolls a step's card to the middle of what the stage leaves free of the screen. */
export const bring = (page: Page, id: string) =>
	page.evaluate((id) => {
		const card = document.getElementById(id)!.querySelector('.card')!.getBoundingClientRect();
		const stage = document.querySelector('.stage')!.getBoundingClientRect();
		const top = stage.left > 0 || stage.height === 0 ? 0 : Math.min(stage.bottom, innerHeight);
		const middle = (top + innerHeight) / 2;
		scrollBy({ top: (card.top + card.bottom) / 2 - middle, behavior: 'instant' });
	}, id);

/** Waits until a step is the current one, and the only one. */
export const arrived = (page: Page, id: string) =>
	page
		.waitForFunction((id) => {
			const current = [...document.querySelectorAll('[aria-current="step"]')];
			return current.length === 1 && current[0]!.id === id;
		}, id)
		.catch(async () => {
			const current = await page
				.locator('[aria-current="step"]')
				.evaluateAll((all) => all.map((element) => element.id));
			expect(current, `the step being read, where ${id} is in the middle`).toEqual([id]);
		});

/** What the stage says it shows, and the kinds of the pictures that are really to be seen on it. */
export const onStage = (page: Page) =>
	page.evaluate(() => {
		const element = document.querySelector<HTMLElement>('.stage')!;
		const { scene, view, chart, state } = element.dataset;
		const stage = element.getBoundingClientRect();
		const seen = [...document.querySelectorAll<HTMLElement>('.picture')].filter((picture) => {
			const { opacity, visibility } = getComputedStyle(picture);
			const box = picture.getBoundingClientRect();
			const inside =
				Math.abs(box.top - stage.top) < 2 &&
				Math.abs(box.left - stage.left) < 2 &&
				box.width * box.height > 0;
			return inside && Number(opacity) > 0.01 && visibility === 'visible';
		});
		return { scene, view, chart, state, seen: seen.map(({ dataset }) => dataset.kind) };
	});

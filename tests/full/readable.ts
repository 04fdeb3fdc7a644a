import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { viewOf } from '../e2e/liveMap';
import type { Visit } from '../e2e/open';
import { bring, stepsOf } from '../e2e/steps';

/** What of a page is there to be read: letters, and drawings of a size to be looked at. */
export const contentOf = (page: Page | Frame) =>
	page.evaluate(() => {
		const seen = (element: Element) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
		let letters = 0;
		const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const around = node.parentElement!;
			if (around.closest('head, script, style, title, desc, .scripted') || !seen(around)) continue;
			letters += node.textContent!.trim().length;
		}
		const drawings = [...document.querySelectorAll('svg')].filter(
			(svg) =>
				!svg.parentElement!.closest('svg') &&
				!svg.closest('.scripted') &&
				seen(svg) &&
				svg.getBoundingClientRect().width > 100
		).length;
		return { letters, drawings };
	});

type Content = Awaited<ReturnType<typeof contentOf>>;

/** Waits until a page shows no less than it does when all is well. */
export const showsAll = (page: Page | Frame, usual: Content, what: string, timeout = 60_000) =>
	expect
		.poll(
			async () => {
				const { letters, drawings } = await contentOf(page);
				return [letters >= usual.letters * 0.95, drawings >= usual.drawings];
			},
			{ message: what, timeout }
		)
		.toEqual([true, true]);

const steps = stepsOf();
/** A map, a chart, figures, zones: one of each that the story has. */
const someSteps = [
	steps[0]!,
	steps.find(({ scene }) => scene.kind === 'chart')!,
	steps.find((step) => viewOf(step)?.layers.includes('zones'))!,
	steps.at(-1)!
];

/** What is to be seen of a step: its words, free of all else, and its picture, on the stage or in its place. */
const seenOf = (page: Page, id: string) =>
	page.evaluate((id) => {
		const step = document.getElementById(id)!;
		const seen = (element: Element) => {
			const { width, height } = element.getBoundingClientRect();
			const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
			return shown && width > 100 && height > 60;
		};
		const words = step.querySelector('p')!;
		const { left, top, height } = words.getBoundingClientRect();
		const at = document.elementFromPoint(left + 20, top + Math.min(height / 2, 20));
		const picture = step.closest('.passage')!.querySelector<HTMLElement>('.picture')!;
		const staged = document.documentElement.dataset.mode === 'scrolly';
		const onStage = picture.hasAttribute('data-top') && getComputedStyle(picture).opacity === '1';
		return {
			words: words.innerText.length > 20 && at !== null && step.contains(at),
			picture: seen(picture) && (!staged || onStage)
		};
	}, id);

/** Some steps of the story can be read, each with its picture. */
export async function storyReads(page: Page, what: string) {
	for (const { id } of someSteps) {
		const look = async () => {
			await bring(page, id);
			return seenOf(page, id);
		};
		await expect
			.poll(look, { message: `${what}: ${id}`, timeout: 60_000 })
			.toEqual({ words: true, picture: true });
	}
}

/**
 * A blank page for what is spoilt: of all that a browser complains of only what the page throws is a fault.
 * @param halves whether scripts come by halves: what they cannot but be told off for, as they are parsed, is none
 */
export async function spoiltPage(
	open: (visit: Visit) => Promise<Page>,
	visit: Visit = {},
	halves = false
) {
	const anything = /./;
	const page = await open({ ...visit, blank: true, tolerate: anything, spoilt: anything });
	page.removeAllListeners('pageerror');
	const uncaught: string[] = [];
	page.on('pageerror', (error) => {
		if (!halves || error.name !== 'SyntaxError') uncaught.push(error.stack ?? error.message);
	});
	return { page, uncaught };
}

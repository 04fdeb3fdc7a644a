import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';

/** The marks that move of the chart on the stage, in the drawing that is seen: where each is, and its place by its data. */
const marks = (page: Page) =>
	page.evaluate(() => {
		const chart = document.querySelector<HTMLElement>('.picture[data-top] .chart')!;
		const state = Number(chart.dataset.stateIndex);
		const drawing = [...chart.querySelectorAll('.plot svg')].find(
			(svg) => svg.getClientRects().length
		)!;
		return [...drawing.querySelectorAll<SVGElement>('[data-at]')].map((mark) => {
			const [x = 0, y = 0] = mark.dataset.at!.split(' ')[state]!.split(',').map(Number);
			const { e, f } = new DOMMatrix(getComputedStyle(mark).transform);
			return { at: [Math.round(e), Math.round(f)], meant: [Math.round(x), Math.round(y)] };
		});
	});

const places = async (page: Page) => (await marks(page)).map(({ at }) => at.join());

describe.for([
	['main', desk],
	['main', phone],
	['fixture', desk]
] as const)('%s', ([site, viewport]) => {
	test('marks stand where each state has them, down the page and up again', async ({ open }) => {
		const page = await open({ site, viewport });
		const charts = await page
			.locator('.chart:has([data-at])')
			.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.chart!));
		const steps = stepsOf(site).filter(
			({ scene }) => scene.kind === 'chart' && charts.includes(scene.chart)
		);
		expect(steps.length).toBeGreaterThan(1);
		const seen = new Set<string>();
		for (const step of [...steps, ...steps.toReversed()]) {
			await bring(page, step.id);
			await arrived(page, step.id);
			await expect
				.poll(async () => (await marks(page)).every(({ at, meant }) => at.join() === meant.join()))
				.toBe(true);
			seen.add((await places(page)).join(' '));
		}
		const states = steps.map(
			({ scene }) => scene.kind === 'chart' && `${scene.chart} ${scene.state}`
		);
		expect(seen.size).toBe(new Set(states).size);
	});
});

test('marks take a moment to move and to step back, words change their ink at once and never slide', async ({
	open
}) => {
	const page = await open();
	const times = (selector: string) =>
		page.locator(selector).evaluateAll((all) =>
			all.flatMap((one) =>
				getComputedStyle(one)
					.transitionDuration.split(', ')
					.map((time) => parseFloat(time))
			)
		);
	const marks = await times('[data-at], .plot .in, .plot .in .mark');
	expect(marks.length).toBeGreaterThan(100);
	expect(Math.min(...marks)).toBeGreaterThanOrEqual(0.3);
	expect(Math.max(...marks)).toBeLessThanOrEqual(0.6);
	// A fading ink has all that inherits it styled and painted anew in each frame.
	const words = await times('.plot .in :is(text, tspan)');
	expect(words.length).toBeGreaterThan(100);
	expect(new Set(words)).toEqual(new Set([0]));
});

test('whoever wants no motion sees marks at their places at once', async ({ open }) => {
	const page = await open({ reducedMotion: 'reduce' });
	const durations = await page
		.locator('[data-at], .plot .in, .plot .in *')
		.evaluateAll((all) => all.map((mark) => getComputedStyle(mark).transitionDuration));
	expect(new Set(durations)).toEqual(new Set(['0s']));
});

test('without scripts the first state stands', async ({ open }) => {
	const page = await open({ javaScriptEnabled: false });
	const moved = await page.locator('[data-at][style]').count();
	expect(moved).toBe(0);
});

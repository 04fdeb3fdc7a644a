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

test('marks take a moment to move, and what steps back as long, and no words slide', async ({
	open
}) => {
	const page = await open();
	const moving = await page.locator('[data-at], .plot .in, .plot .in text').evaluateAll((all) =>
		all.map((one) => {
			const { transitionProperty, transitionDuration } = getComputedStyle(one);
			return [one.localName === 'text' && transitionProperty, transitionDuration] as const;
		})
	);
	expect(moving.length).toBeGreaterThan(100);
	const durations = moving.flatMap(([, times]) => times.split(', ').map(parseFloat));
	expect(Math.min(...durations)).toBeGreaterThanOrEqual(0.3);
	expect(Math.max(...durations)).toBeLessThanOrEqual(0.6);
	expect(moving.filter(([of]) => of && !['fill', 'opacity'].includes(of))).toEqual([]);
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

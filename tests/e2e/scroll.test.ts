import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, bring, onStage, shownAs, stepsOf, storyOf } from './steps';

const steps = stepsOf();
const there = steps.map((_, index) => index);

describe.for([
	['zh on a phone', '', phone],
	['zh on a desk', '', desk],
	['en on a phone', 'en/', phone],
	['en on a desk', 'en/', desk]
] as const)('%s', ([, path, viewport]) => {
	test('each step becomes current and brings its scene, down the page and up again', async ({
		open
	}) => {
		const page = await open({ path, viewport });
		for (const index of [...there, ...there.toReversed()]) {
			const step = steps[index]!;
			await bring(page, step.id);
			await arrived(page, step.id);
			await expect
				.poll(async () => onStage(page), { message: step.id })
				.toMatchObject({ ...shownAs(step), seen: [step.scene.kind] });
			const chart = (await onStage(page)).chart;
			if (step.scene.kind !== 'chart') expect(chart, step.id).toBeUndefined();
		}
	});

	test('the same place shows the same picture from above and from below', async ({ open }) => {
		const page = await open({ path, viewport });
		const seen = new Map<string, string>();
		const look = () =>
			page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('.picture[data-on], .stage')]
					.filter((element) => getComputedStyle(element).opacity !== '0')
					.map((element) => {
						const moving = [...element.querySelectorAll<HTMLElement>('[style]')];
						const styles = [element, ...moving].flatMap(({ style }) => style.cssText || []);
						const state = Object.entries(element.dataset).filter(([key]) => key !== 'plan');
						const said = state.sort().join(' ');
						return [element.className, said, ...styles].join(' ');
					})
					.join('\n')
			);
		const to = (at: number) =>
			page.evaluate(async (at) => {
				const { scrollHeight } = document.documentElement;
				scrollTo({ top: (scrollHeight - innerHeight) * at, behavior: 'instant' });
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			}, at);
		const places = Array.from({ length: 121 }, (_, index) => index / 120);
		for (const at of places) {
			await to(at);
			seen.set(String(at), await look());
		}
		expect(new Set(seen.values()).size).toBeGreaterThan(steps.length);
		for (const at of places.toReversed()) {
			await to(at);
			expect(await look(), `at ${Math.round(at * 100)} % of the page`).toBe(seen.get(String(at)));
		}
	});
});

test.for([
	['phone', phone],
	['desk', desk]
] as const)(
	'a picture changes only behind the title of a chapter, on a %s',
	async ([, viewport], { open }) => {
		const page = await open({ path: '?map=drawn', viewport });
		const { chapters } = storyOf();
		/** The steps whose picture is seen where an edge of a chapter's title is at this share of the stage. */
		const seen = (id: string, edge: 'top' | 'bottom', share: number) =>
			page.evaluate(
				async ([id, edge, share]) => {
					const title = document.getElementById(id)!.querySelector('.break')!;
					const { top, height } = document.querySelector('.stage')!.getBoundingClientRect();
					const by = title.getBoundingClientRect()[edge] - top - share * height;
					scrollBy({ top: by, behavior: 'instant' });
					for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
					const shown = [...document.querySelectorAll<HTMLElement>('.picture[data-on]')];
					return shown
						.filter(({ style }) => style.opacity !== '0')
						.map((picture) =>
							[...picture.parentElement!.querySelectorAll('.step')].map(({ id }) => id)
						);
				},
				[id, edge, share] as const
			);
		for (const [index, { id, steps }] of chapters.entries()) {
			const last = chapters[index - 1]?.steps.at(-1)?.id;
			if (last === undefined) continue;
			for (const share of [0.95, 0.5, 0.02])
				expect(await seen(id, 'top', share)).toEqual([expect.arrayContaining([last])]);
			for (const share of [0.98, 0.5])
				expect(await seen(id, 'bottom', share)).toEqual([expect.arrayContaining([steps[0]!.id])]);
		}
	}
);

test('the step after the title of a chapter is its first', async ({ open }) => {
	const page = await open({ path: '?map=drawn', reducedMotion: 'reduce' });
	const { id, steps } = storyOf().chapters[1]!;
	await page.evaluate(async (id) => {
		const title = document.getElementById(id)!.querySelector('.break')!;
		scrollBy(0, title.getBoundingClientRect().bottom - 0.6 * innerHeight);
		for (let i = 0; i < 4; i++) await new Promise((done) => requestAnimationFrame(done));
	}, id);
	await arrived(page, steps[0]!.id);
	await page.click('[data-go="next"]');
	await expect
		.poll(() =>
			page.locator(`#${steps[0]!.id} .card`).evaluate((card) => {
				const { top, bottom } = card.getBoundingClientRect();
				return Math.abs((top + bottom) / 2 - innerHeight / 2) < 60;
			})
		)
		.toBe(true);
	await arrived(page, steps[0]!.id);
});

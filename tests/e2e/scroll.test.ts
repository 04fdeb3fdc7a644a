import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, bring, onStage, shownAs, stepsOf } from './steps';

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
		const places = Array.from({ length: 61 }, (_, index) => index / 60);
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

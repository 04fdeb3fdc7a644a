import { describe, expect } from 'vitest';
import { phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s on a phone', ([, path]) => {
	test('the way on is on the first screen, and covers no words', async ({ open }) => {
		const page = await open({ path, viewport: phone });
		const box = (await page.locator('.cue a').boundingBox())!;
		expect(box.y + box.height).toBeLessThanOrEqual(phone.height);
		expect(await page.locator('.cue a').isVisible()).toBe(true);
		const covered = await page.locator('.opening :is(h1, p:not(.cue))').evaluateAll((all) => {
			const cue = document.querySelector('.cue')!.getBoundingClientRect();
			return all.flatMap((one) => {
				const { top, bottom } = one.getBoundingClientRect();
				return top < cue.bottom - 1 && bottom > cue.top + 1 ? one.className : [];
			});
		});
		expect(covered).toEqual([]);
	});

	test('each chapter begins on paper, over the stage', async ({ open }) => {
		const page = await open({ path, viewport: phone });
		const covered = await page.evaluate(async () => {
			const found: boolean[] = [];
			for (const one of document.querySelectorAll('.break')) {
				scrollBy({ top: one.getBoundingClientRect().top, behavior: 'instant' });
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
				const { top, height } = document.querySelector('.stage')!.getBoundingClientRect();
				const places = [0.1, 0.5, 0.9].map((share) => top + height * share);
				found.push(places.every((y) => one.contains(document.elementFromPoint(innerWidth / 2, y))));
			}
			return found;
		});
		expect(covered).toEqual(covered.map(() => true));
	});

	test('each card can be seen whole below the stage', async ({ open }) => {
		const page = await open({ path, viewport: phone });
		await bring(page, steps[1]!.id);
		await arrived(page, steps[1]!.id);
		for (const step of steps.slice(2)) {
			await page.locator('[data-go="next"]').evaluate((button) => (button as HTMLElement).click());
			await arrived(page, step.id);
			await expect
				.poll(
					() =>
						page.evaluate((id) => {
							const card = document.querySelector(`#${id} .card`)!.getBoundingClientRect();
							const controls = document.querySelector('.go')!.getBoundingClientRect();
							return card.top >= controls.bottom && card.bottom <= innerHeight;
						}, step.id),
					{ message: step.id }
				)
				.toBe(true);
		}
	});
});

test('in English the Chinese of names is shown on a phone when it is asked for, and kept', async ({
	open
}) => {
	const page = await open({ path: 'en/', viewport: phone });
	const original = page.locator('.card [lang="zh-Hans"]').first();
	expect(await original.isVisible()).toBe(false);
	await bring(page, steps[0]!.id);
	await page.locator('[data-switch="originals"]').click();
	expect(await original.isVisible()).toBe(true);
	await page.reload();
	expect(await original.isVisible()).toBe(true);
	expect(await page.locator('[data-switch="originals"]').getAttribute('aria-pressed')).toBe('true');
	expect(await (await open({ viewport: phone })).locator('[data-switch="originals"]').count()).toBe(
		0
	);
});

describe.for([
	['zh', '', 320],
	['en', 'en/', 320],
	['zh', '', 390],
	['en', 'en/', 390],
	['en', 'en/', 1440]
] as const)('%s at %3$i px', ([, path, width]) => {
	test('currency, number and unit stand in one line', async ({ open }) => {
		const page = await open({ path, viewport: { width, height: 844 } });
		const parted = await page.locator('.card .fact, .big .fact').evaluateAll((all) =>
			all.flatMap((fact) => {
				const text = fact.textContent!;
				const found = /(?:[A-Z]+¥)?\d[\d.,–-]*\s?[^\s\d(]+/u.exec(text);
				if (!found) return [];
				const walker = document.createTreeWalker(fact, NodeFilter.SHOW_TEXT);
				const range = document.createRange();
				let at = 0;
				const [from, to] = [found.index, found.index + found[0].length];
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const { length } = node.textContent!;
					if (from >= at && from < at + length) range.setStart(node, from - at);
					if (to > at && to <= at + length) range.setEnd(node, to - at);
					at += length;
				}
				const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
				const line = Math.max(...boxes.map((box) => box.top));
				return boxes.every((box) => box.bottom > line) ? [] : text;
			})
		);
		expect(parted).toEqual([]);
	});
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { desk, phone, test } from './open';
import { arrived, bring, stepsOf, storyOf } from './steps';

type Words = { zh: string; en: string };
interface Ledger {
	sections: { id: string; heading: Words }[];
	units: Record<string, { kind: string }>;
	facts: {
		id: string;
		label: Words;
		unit: string;
		qualifier: string | string[];
		written?: string;
		derivation?: object;
		source: { section: string; paragraph: number }[];
	}[];
	events: { id: string; label: Words }[];
}
const ledger = JSON.parse(
	readFileSync(join(root, builds.main.data, 'facts.json'), 'utf8')
) as Ledger;

const steps = stepsOf();
/** The first step whose words hold a fact or an event of a kind, with its id. */
function stepWith(among: readonly { id: string }[]) {
	for (const step of steps)
		for (const { id } of among)
			if (step.words.zh.includes(`{${id}}`) && step.words.en.includes(`{${id}}`))
				return { step, id };
	throw new Error('no step shows one');
}
const written = stepWith(ledger.facts.filter((fact) => fact.written));
const dated = stepWith(ledger.events);
const fact = ledger.facts.find(({ id }) => id === written.id)!;
const headingOf = ({ section }: { section: string }) =>
	ledger.sections.find(({ id }) => id === section)!.heading;

const panel = (page: Page) => page.locator('#source');
const figure = (page: Page, { step, id }: typeof written) =>
	page.locator(`#${step.id} [data-fact="${id}"]`).first();
const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('data-fact'));

async function read(page: Page, place: typeof written): Promise<Locator> {
	await bring(page, place.step.id);
	await arrived(page, place.step.id);
	return figure(page, place);
}

/** All of a box on the screen, and clear of another one. */
async function placed(page: Page, clearOf?: Locator) {
	const box = (await panel(page).boundingBox())!;
	const { width, height } = page.viewportSize()!;
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(width);
	expect(box.y + box.height).toBeLessThanOrEqual(height);
	if (!clearOf) return box;
	const other = (await clearOf.boundingBox())!;
	const below = box.y >= other.y + other.height - 8 || box.y + box.height <= other.y + 8;
	expect(below || box.x >= other.x + other.width || box.x + box.width <= other.x).toBe(true);
	return box;
}

describe.for([
	['zh', '', phone],
	['zh', '', desk],
	['en', 'en/', phone],
	['en', 'en/', desk],
	['zh', '', { width: 320, height: 640 }],
	['en', 'en/', { width: 320, height: 640 }]
] as const)('%s at %3$o', ([lang, path, viewport]) => {
	test('a figure opens its source on a click, and Esc gives the focus back', async ({ open }) => {
		const page = await open({ path, viewport });
		const number = await read(page, written);
		await number.click();
		await expect.poll(() => panel(page).locator('h2').textContent()).toBe(fact.label[lang]);
		await expect.poll(() => panel(page).textContent()).toContain(fact.written);
		expect(await panel(page).textContent()).toContain(headingOf(fact.source[0]!)[lang]);
		const box = await placed(page, viewport.width > 640 ? number : undefined);
		if (viewport.width <= 640) expect(box.y + box.height).toBe(viewport.height);

		await page.keyboard.press('Escape');
		await expect.poll(() => panel(page).isVisible()).toBe(false);
		await expect.poll(() => focused(page)).toBe(written.id);
	});
});

describe.for([
	['zh', ''],
	['en', 'en/']
] as const)('%s', ([lang, path]) => {
	test('by keys alone a figure opens, and its buttons work', async ({ open }) => {
		const page = await open({ path });
		await read(page, written);
		await figure(page, written).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => panel(page).textContent()).toContain(fact.written);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('source');
		// The buttons to copy come with the ledger.
		await expect.poll(() => panel(page).locator('.source-wait').count()).toBe(0);
		await expect.poll(() => panel(page).locator('button').count()).toBeGreaterThan(2);
		const visited: (string | null)[] = [];
		for (let stop = 0; stop < 3; stop += 1) {
			await page.keyboard.press('Tab');
			visited.push(
				await page.evaluate(() => document.activeElement!.closest('#source')?.id ?? null)
			);
		}
		expect(visited, 'close, copy the link, copy the citation').toEqual([
			'source',
			'source',
			'source'
		]);
		await page.keyboard.press('Escape');
		await expect.poll(() => focused(page)).toBe(written.id);
		await page.keyboard.press('Space');
		await expect.poll(() => panel(page).isVisible()).toBe(true);
		await page.locator('.source-close').click();
		await expect.poll(() => panel(page).isVisible()).toBe(false);
		await expect.poll(() => focused(page)).toBe(written.id);
	});

	test('on a desk it leaves the card to be read, and the bar', async ({ open }) => {
		const page = await open({ path });
		for (const place of [written, dated]) {
			const number = await read(page, place);
			await number.click();
			await expect.poll(() => panel(page).locator('h2').textContent()).toMatch(/./);
			await expect.poll(() => panel(page).locator('.source-wait').count()).toBe(0);
			const meets = await page.evaluate((id) => {
				const box = document.getElementById('source')!.getBoundingClientRect();
				const others = [document.querySelector(`#${id} .card`)!, document.querySelector('.bar')!];
				return others.map((other) => {
					const { left, right, top, bottom } = other.getBoundingClientRect();
					return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
				});
			}, place.step.id);
			expect(meets).toEqual([false, false]);
			await page.keyboard.press('Escape');
		}
	});

	test('a second click closes it, a click on another figure goes over to that one', async ({
		open
	}) => {
		const page = await open({ path });
		const number = await read(page, dated);
		await number.click();
		const title = ledger.events.find(({ id }) => id === dated.id)!.label;
		if (!/[{}]/.test(title[lang]))
			await expect.poll(() => panel(page).locator('h2').textContent()).toBe(title[lang]);
		await number.click();
		await expect.poll(() => panel(page).isVisible()).toBe(false);
		await number.click();
		await expect.poll(() => panel(page).isVisible()).toBe(true);
		await page.mouse.click(2, desk.height - 2);
		await expect.poll(() => panel(page).isVisible()).toBe(false);
	});

	test('a name opens what it means, with both of its forms', async ({ open }) => {
		const page = await open({ path });
		const name = page.locator('.step .name[data-name]').first();
		const { id, step } = await name.evaluate((element) => ({
			id: element.dataset.name!,
			step: element.closest('.step')!.id
		}));
		await bring(page, step);
		await arrived(page, step);
		await name.click();
		const { names } = JSON.parse(
			readFileSync(join(root, builds.main.data, 'story.json'), 'utf8')
		) as { names: Record<string, Words & { gloss: Words }> };
		for (const words of [names[id]!.zh, names[id]!.en])
			await expect.poll(() => panel(page).textContent()).toContain(words);
		if (!/[{}]/.test(names[id]!.gloss[lang]))
			expect(await panel(page).textContent()).toContain(names[id]!.gloss[lang]);
	});

	test('the link that it copies opens the same figure at the same step; the citation has the day', async ({
		open
	}) => {
		const page = await open({ path });
		await page.evaluate(() => {
			const copied: string[] = [];
			Object.assign(window, { copied });
			navigator.clipboard.writeText = async (text) => void copied.push(text);
		});
		await (await read(page, written)).click();
		const buttons = panel(page).locator('.source-copy button');
		await buttons.first().click();
		await buttons.last().click();
		const copied = () => page.evaluate(() => (window as unknown as { copied: string[] }).copied);
		await expect.poll(async () => (await copied()).length).toBe(2);
		const [link = '', citation = ''] = await copied();
		expect(link).toContain(`?fact=${written.id}#${written.step.id}`);
		expect(citation).toContain(link);
		expect(citation).toContain(fact.label[lang]);
		expect(citation).toMatch(
			lang === 'zh' ? /\[EB\/OL\].*\[\d{4}-\d\d-\d\d\]/ : /Retrieved \w+ \d+, \d{4}/
		);

		await page.goto('about:blank');
		await page.goto(link);
		await expect.poll(() => panel(page).locator('h2').textContent()).toBe(fact.label[lang]);
		await arrived(page, written.step.id);
		await page.keyboard.press('Escape');
		await expect.poll(() => page.evaluate(() => location.search)).toBe('');
	});

	test('where the network is dead it says so, and tries again when asked again', async ({
		open
	}) => {
		const page = await open({ path, tolerate: /ERR_FAILED/ });
		page.removeAllListeners('requestfailed');
		await page.route('**/ledger.json', (route) => route.abort());
		const number = await read(page, written);
		await number.click();
		await expect.poll(() => panel(page).locator('[role="alert"]').textContent()).toMatch(/.{10,}/);
		await page.keyboard.press('Escape');
		await page.unroute('**/ledger.json');
		await number.click();
		await expect.poll(() => panel(page).textContent()).toContain(fact.written);
	});

	test('without popovers it is a box of the page that closes by the same means', async ({
		open
	}) => {
		const page = await open({
			path,
			before: () => {
				const { prototype } = HTMLElement;
				for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
					delete (prototype as unknown as Record<string, unknown>)[name];
			}
		});
		const number = await read(page, written);
		await number.click();
		await expect.poll(() => panel(page).textContent()).toContain(fact.written);
		expect(await page.evaluate(() => document.querySelector(':popover-open'))).toBeNull();
		await placed(page, number);
		await page.keyboard.press('Escape');
		await expect.poll(() => panel(page).isVisible()).toBe(false);
		await expect.poll(() => focused(page)).toBe(written.id);
		await number.click();
		await expect.poll(() => panel(page).isVisible()).toBe(true);
		await number.click();
		await expect.poll(() => panel(page).isVisible()).toBe(false);
		await number.click();
		await page.mouse.click(2, desk.height - 2);
		await expect.poll(() => panel(page).isVisible()).toBe(false);
	});
});

test('in English a name has its Chinese at its first mention alone; in Chinese nothing is added', async ({
	open
}) => {
	const { names } = JSON.parse(
		readFileSync(join(root, builds.main.data, 'story.json'), 'utf8')
	) as {
		names: Record<string, Words & { kind: string }>;
	};
	const page = await open({ path: 'en/' });
	const originals = await page.locator('.card [lang="zh-Hans"]').allTextContents();
	expect(originals.length).toBeGreaterThan(20);
	expect(new Set(originals).size).toBe(originals.length);
	const mentioned = Object.entries(names).filter(
		([id, { zh, kind }]) =>
			kind !== 'place' &&
			/\p{Script=Han}/u.test(zh) &&
			steps.some(({ words }) => words.en.includes(`{@${id}}`))
	);
	expect(originals.toSorted()).toEqual(mentioned.map(([, { zh }]) => ` (${zh})`).toSorted());
	const zh = await open();
	expect(await zh.locator('.card [lang]').count()).toBe(0);
});

describe('the numerals of chapter breaks', () => {
	const numeral = (page: Page) => page.locator('.break:not(.first) .big b').first();
	const bringNumeral = (page: Page) =>
		numeral(page).evaluate((element) =>
			element.scrollIntoView({ block: 'center', behavior: 'instant' })
		);

	test('count up once when they are first seen, and end as they were; read aloud they never change', async ({
		open
	}) => {
		const page = await open();
		const text = await numeral(page).textContent();
		await page.evaluate(() => {
			const seen: string[] = [];
			Object.assign(window, { seen });
			const note = () => {
				const running = document.querySelector('[data-counting] [aria-hidden]');
				if (running?.textContent) seen.push(running.textContent);
				requestAnimationFrame(note);
			};
			note();
		});
		await bringNumeral(page);
		const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
		await expect.poll(async () => (await seen()).length).toBeGreaterThan(2);
		await expect.poll(() => page.locator('[data-counting]').count()).toBe(0);
		expect(await numeral(page).textContent()).toBe(text);
		const values = (await seen()).map((value) => Number(value.replaceAll(',', '')));
		expect(values).toEqual(values.toSorted((a, b) => a - b));
		const count = (await seen()).length;
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		await bringNumeral(page);
		await page.waitForTimeout(300);
		expect((await seen()).length).toBe(count);
	});

	test('of every chapter count, whatever is said beside them, in figures of one width', async ({
		open
	}) => {
		const page = await open();
		const numerals = page.locator('.break .big b');
		expect(await numerals.count()).toBe(storyOf().chapters.length);
		for (const one of await numerals.all()) {
			const around = one.locator('xpath=..');
			const text = await around.textContent();
			await page.evaluate(() => {
				const counted = new Set<Element>();
				Object.assign(window, { counted });
				const note = () => {
					const running = document.querySelector('[data-counting] i');
					if (running && getComputedStyle(running).fontVariantNumeric.includes('tabular-nums'))
						counted.add(running.parentElement!);
					requestAnimationFrame(note);
				};
				note();
			});
			await one.evaluate((numeral) =>
				numeral.scrollIntoView({ block: 'center', behavior: 'instant' })
			);
			await expect
				.poll(() =>
					one.evaluate((numeral) =>
						(window as unknown as { counted: Set<Element> }).counted.has(numeral)
					)
				)
				.toBe(true);
			await expect.poll(() => one.evaluate((numeral) => 'counting' in numeral.dataset)).toBe(false);
			expect(await around.textContent()).toBe(text);
		}
	});

	test('stand still under reduced motion', async ({ open }) => {
		const page = await open({ reducedMotion: 'reduce' });
		await bringNumeral(page);
		await page.waitForTimeout(300);
		expect(await page.locator('[data-counting]').count()).toBe(0);
	});
});

test('on paper figures are words like others', async ({ open }) => {
	const page = await open();
	await page.emulateMedia({ media: 'print' });
	const lines = await page
		.locator('.step .fact')
		.evaluateAll((all) => all.map((one) => getComputedStyle(one).textDecorationLine));
	expect(new Set(lines)).toEqual(new Set(['none']));
});

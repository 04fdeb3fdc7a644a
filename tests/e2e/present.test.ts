import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { atMoment, lastMoment, shownIn, unnamed } from './deck';
import { test } from './open';
import { shownAs, stepsOf, storyOf } from './steps';

const steps = stepsOf();
const { chapters } = storyOf();
const first = steps[0]!;

type Shown = Awaited<ReturnType<typeof shownIn>>;

/** Every moment of the deck from where it is, by a key, up to a moment. */
async function walk(page: Page, key: string, to: number) {
	const seen: Shown[] = [await shownIn(page)];
	while (seen.at(-1)!.moment !== to) {
		const { moment } = seen.at(-1)!;
		await page.keyboard.press(key);
		await atMoment(page, moment < to ? moment + 1 : moment - 1);
		seen.push(await shownIn(page));
	}
	return seen;
}

describe.for([
	['zh', 'present/'],
	['en', 'en/present/']
] as const)('the %s deck', ([, path]) => {
	test('is walked by keys forwards and backwards, with the right scene each time', async ({
		open
	}) => {
		const page = await open({ path, reducedMotion: 'reduce' });
		const last = await lastMoment(page);
		const there = await walk(page, 'ArrowRight', last);
		const back = await walk(page, 'PageUp', 0);
		expect(back.toReversed()).toEqual(there);

		const inOrder = there.flatMap(({ step }) => step ?? []);
		expect([...new Set(inOrder)]).toEqual(steps.map(({ id }) => id));
		for (const step of steps) {
			const moments = there.filter(({ step: id }) => id === step.id);
			expect(moments.at(-1)!.scene, step.id).toMatchObject(shownAs(step));
			expect(moments.at(-1)!.pictures, step.id).toHaveLength(1);
			const { view, chart } = shownAs(step) as { view?: string; chart?: string };
			for (const { scene } of moments)
				expect(scene, step.id).toMatchObject({ ...(view && { view }), ...(chart && { chart }) });
		}
		const over = there.flatMap(({ over }) => over ?? []);
		expect(over).toEqual(['opening', ...chapters.map(({ id }) => id)]);
	});

	test('moves as it is walked, and ends where it does without motion', async ({ open }) => {
		const page = await open({ path: `${path}?speed=8` });
		const still = await open({ path, reducedMotion: 'reduce' });
		const last = await lastMoment(still);
		const rest = () =>
			page.waitForFunction(
				() =>
					!document.querySelector('.picture[data-on][data-flying]') &&
					!document.querySelector('.picture[data-top] .plot')?.getAnimations({ subtree: true })
						.length
			);
		const settled = async () => {
			await expect
				.poll(async () => (await shownIn(page)).pictures)
				.toEqual((await shownIn(still)).pictures);
			// A chart that has come goes on to its state: a key would only finish that.
			await rest();
		};
		for (const [key, to] of [
			[' ', last],
			['p', 0]
		] as const) {
			for (let at = (await shownIn(still)).moment; at !== to; at += Math.sign(to - at)) {
				await still.keyboard.press(key);
				await page.keyboard.press(key);
				await settled();
			}
		}
	});
});

test('a key pressed during a move finishes it at once', async ({ open }) => {
	const page = await open({ path: 'present/?speed=0.02' });
	const flies = steps.findIndex(
		({ scene }, index) =>
			scene.kind === 'map' && index > 0 && steps[index - 1]!.scene.kind === 'map'
	);
	await page.goto(page.url().replace(/#.*|$/, `#${steps[flies - 1]!.id}`));
	await page.reload();
	const { moment } = await shownIn(page);
	await page.keyboard.press('ArrowRight');
	const flying = page.locator('.picture[data-on][data-flying]');
	await flying.first().waitFor({ state: 'attached' });
	await page.keyboard.press('ArrowRight');
	const { moment: now, scene, step } = await shownIn(page);
	expect({ now, step }).toEqual({ now: moment + 1, step: steps[flies]!.id });
	expect(scene.view).toBe((shownAs(steps[flies]!) as { view: string }).view);
	expect(await flying.count()).toBe(0);
});

describe('the address', () => {
	const step = steps[4]!;

	test('names the step, brings it, and leads to the same step of the story and back', async ({
		open
	}) => {
		const page = await open({ path: `en/present/#${step.id}`, reducedMotion: 'reduce' });
		expect(await shownIn(page)).toMatchObject({ step: step.id, scene: shownAs(step) });
		await page.keyboard.press('ArrowRight');
		const { step: next } = await shownIn(page);
		await page.waitForFunction((id) => location.hash === `#${id}`, next);
		await page.locator('[data-exit]').evaluate((link: HTMLAnchorElement) => link.click());
		await page.waitForURL((url) => url.pathname.endsWith('/en/') && url.hash === `#${next}`);
		await page.waitForFunction(
			(id) => document.querySelector('.step[aria-current]')?.id === id,
			next
		);
		await page
			.locator('a[data-present]')
			.first()
			.evaluate((link: HTMLAnchorElement) => link.click());
		await page.waitForURL((url) => url.pathname.endsWith('/present/') && url.hash === `#${next}`);
		await expect.poll(async () => (await shownIn(page)).step).toBe(next);
	});

	test('picks steps, and leaves them out', async ({ open }) => {
		const ids = [steps[2]!, steps[5]!, steps[6]!].map(({ id }) => id);
		const page = await open({ path: `present/?steps=${ids.join()}`, reducedMotion: 'reduce' });
		const last = await lastMoment(page);
		const seen = await walk(page, 'n', last);
		expect([...new Set(seen.flatMap(({ step }) => step ?? []))]).toEqual(ids);
		const rest = await open({ path: `present/?steps=-${ids[0]}`, reducedMotion: 'reduce' });
		expect(await rest.locator('.page:not([hidden])').count()).toBe(steps.length - 1);
	});

	test('what is wrong in it is ignored, with one note', async ({ open }) => {
		const page = await open({ blank: true });
		const notes: string[] = [];
		// That the tests keep service workers out is none of the deck's.
		page.on('console', (message) => {
			if (!message.text().startsWith('Service Worker')) notes.push(message.text());
		});
		const url = new URL(
			'present/?speed=fast&theme=blue&autoplay=-1&steps=nowhere',
			inject('sites').main
		);
		await page.goto(url.href);
		await atMoment(page, 0);
		expect(notes).toHaveLength(1);
		for (const wrong of ['speed=fast', 'theme=blue', 'autoplay=-1', 'steps=nowhere'])
			expect(notes[0]).toContain(wrong);
	});

	test('asks for a language, for a theme, for a kiosk', async ({ open }) => {
		const page = await open({ path: `present/?lang=en&theme=light&kiosk#${step.id}` });
		await page.waitForURL((url) => url.pathname.endsWith('/en/present/'));
		await expect.poll(async () => (await shownIn(page)).step).toBe(step.id);
		const { theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
		expect(theme).toBe('paper');
		expect(await page.locator('.controls .leads:visible').count()).toBe(0);
		await page.keyboard.press('o');
		expect(await page.locator('[data-overview]').count()).toBe(0);
	});
});

test('goes where its address is sent, even where it writes that itself meanwhile', async ({
	open
}) => {
	const page = await open({ path: 'present/', reducedMotion: 'reduce' });
	const there = steps.at(-1)!.id;
	await page.evaluate((id) => {
		location.hash = id;
		history.replaceState(history.state, '', location.pathname);
	}, there);
	await expect.poll(async () => (await shownIn(page)).step).toBe(there);
	await page.waitForFunction((id) => location.hash === `#${id}`, there);
});

test('goes on by itself, begins again, and stops when somebody takes over', async ({ open }) => {
	const page = await open({ blank: true, reducedMotion: 'reduce' });
	await page.clock.install();
	await page.goto(new URL('present/?autoplay=5&loop', inject('sites').main).href);
	await atMoment(page, 0);
	await page.clock.runFor(5000);
	await atMoment(page, 1);
	await page.clock.runFor(15_000);
	await atMoment(page, 4);
	await page.evaluate((id) => (location.hash = id), steps.at(-1)!.id);
	// The address is followed in a task of its own.
	await expect.poll(async () => (await shownIn(page)).step).toBe(steps.at(-1)!.id);
	await page.keyboard.press('a');
	await page.clock.runFor(5000);
	await atMoment(page, 0);
	await page.keyboard.press('ArrowRight');
	await atMoment(page, 1);
	await page.clock.runFor(60_000);
	await atMoment(page, 1);
});

test('closing the overview leaves one page’s words at once', async ({ open }) => {
	const page = await open({ path: 'present/' });
	await page.keyboard.press('o');
	await page.locator('.deck[data-overview]').waitFor();
	const shown = await page.evaluate(async () => {
		const seen = () =>
			[...document.querySelectorAll('.deck .text')].filter(
				(text) => getComputedStyle(text).visibility === 'visible'
			).length;
		const all = seen();
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
		await new Promise((done) => requestAnimationFrame(done));
		return [all, seen()];
	});
	expect(shown[0]).toBeGreaterThan(10);
	expect(shown[1]).toBeLessThanOrEqual(1);
});

test('whose the map is stands on a narrow deck too', async ({ open }) => {
	const page = await open({ path: 'present/', viewport: { width: 900, height: 600 } });
	const credit = page.locator('.picture[data-on] .credit').first();
	expect(await credit.isVisible()).toBe(true);
});

/** Boxes on the screen, as [left, top, right, bottom]. */
const boxesOf = (page: Page, selector: string) =>
	page.evaluate(
		(selector) =>
			[...document.querySelectorAll(selector)]
				.filter((element) => element.checkVisibility({ visibilityProperty: true }))
				.flatMap((element) => [...element.getClientRects()])
				.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const),
		selector
	);
const onMap = steps.find(({ scene }) => scene.kind === 'map' && scene.view !== 'globe')!;

const onChart = steps.find(({ scene }) => scene.kind === 'chart')!;

test.for([
	[820, 1180],
	[390, 844],
	[320, 640],
	[400, 320],
	[1024, 768]
])(
	'the controls leave free what is said below a picture, at %i × %i',
	async ([width, height], { open }) => {
		const viewport = { width: width!, height: height! };
		for (const path of ['present/', 'en/present/']) {
			const page = await open({ path: `${path}#${onMap.id}`, viewport, reducedMotion: 'reduce' });
			for (const [step, said] of [
				[onMap, '.foot span'],
				[onChart, ':is(.chart-title, .plot text, .chart-sign)']
			] as const) {
				await page.evaluate((id) => (location.hash = id), step.id);
				await expect.poll(async () => (await shownIn(page)).step).toBe(step.id);
				const [bar] = await boxesOf(page, '.controls');
				const words = await boxesOf(page, `.picture[data-on] ${said}`);
				expect(words.length, said).toBeGreaterThan(0);
				// Their letters, without the air of the line.
				const covered = words.filter(([left, top, right, bottom]) => {
					const air = (bottom - top) * 0.22;
					const beside = left >= bar![2] || right <= bar![0];
					return !beside && top + air < bar![3] && bottom - air > bar![1];
				});
				expect(covered, `${path} ${said}`).toEqual([]);
				expect(bar![2], path).toBeLessThanOrEqual(viewport.width);
			}
		}
	}
);

test.for([
	['zh', 'present/'],
	['en', 'en/present/']
] as const)('on a phone each map names what it is about, in %s', async ([, path], { open }) => {
	const viewport = { width: 390, height: 844 };
	const page = await open({ path, viewport, reducedMotion: 'reduce' });
	const maps = steps.filter(({ scene }) => scene.kind === 'map');
	const amiss: string[] = [];
	for (const { id } of maps) {
		await page.evaluate((id) => (location.hash = id), id);
		await expect.poll(async () => (await shownIn(page)).step).toBe(id);
		amiss.push(...(await unnamed(page)).map((fault) => `${id}: ${fault}`));
	}
	expect(amiss).toEqual([]);
});

test('on a phone the overview shows every picture whole', async ({ open }) => {
	const viewport = { width: 390, height: 844 };
	const page = await open({ path: 'en/present/', viewport, reducedMotion: 'reduce' });
	await page.keyboard.press('o');
	await page.locator('.deck[data-overview]').waitFor();
	const amiss = await page
		.locator('.page:not([hidden]) .picture :is(.drawn, .plot > svg)')
		.evaluateAll((drawings) =>
			drawings.flatMap((drawing) => {
				const { left, right, top, bottom, width, height } = drawing.getBoundingClientRect();
				if (getComputedStyle(drawing).display === 'none') return [];
				const tile = drawing.closest('.picture')!.getBoundingClientRect();
				const cut =
					left < tile.left - 1 ||
					right > tile.right + 1 ||
					top < tile.top - 1 ||
					bottom > tile.bottom + 1;
				return cut || width < 40 || height < 40 ? [drawing.closest('.page')!.id] : [];
			})
		);
	expect(amiss).toEqual([]);
});

test('the scale stands beside the credit, on its last line', async ({ open }) => {
	for (const path of ['present/', 'en/present/']) {
		for (const [width, height] of [[1440, 900] as const, [3840, 2160] as const]) {
			const viewport = { width, height };
			const page = await open({ path: `${path}#${onMap.id}`, viewport, reducedMotion: 'reduce' });
			const baseline = await page.evaluate(() => {
				const mark = document.createElement('i');
				mark.style.display = 'inline-block';
				document.querySelector('.picture[data-on] .foot > span:last-of-type')!.append(mark);
				return mark.getBoundingClientRect().bottom;
			});
			const [scale] = await boxesOf(page, '.picture[data-on] .corner .bar');
			const words = await boxesOf(page, '.picture[data-on] .foot > span');
			expect(Math.abs(scale![3] - baseline) / height, path).toBeLessThan(0.0025);
			expect(Math.min(...words.map(([left]) => left)), path).toBeGreaterThan(scale![2]);
		}
	}
});

test('the list of steps opens at the one that is shown', async ({ open }) => {
	const { id } = steps.at(-4)!;
	const page = await open({ path: `present/#${id}`, reducedMotion: 'reduce' });
	await page.keyboard.press('g');
	const current = page.locator('#jump a[aria-current="step"]');
	expect(await current.getAttribute('href')).toBe(`#${id}`);
	expect(await page.locator('#jump [data-chosen] a').getAttribute('href')).toBe(`#${id}`);
	const [list, item] = await Promise.all([
		page.locator('#jump ol').boundingBox(),
		current.boundingBox()
	]);
	expect(item!.y).toBeGreaterThanOrEqual(list!.y);
	expect(item!.y + item!.height).toBeLessThanOrEqual(list!.y + list!.height + 1);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await shownIn(page)).step).toBe(steps.at(-5)!.id);
	await page.keyboard.press('g');
	expect(await current.getAttribute('href')).toBe(`#${steps.at(-5)!.id}`);
});

test('overview, jump, black and help open by their keys', async ({ open }) => {
	const page = await open({ path: 'present/', reducedMotion: 'reduce' });
	await page.keyboard.press('o');
	const cards = page.locator('.deck[data-overview] .page h3 a');
	expect(await cards.count()).toBe(steps.length);
	expect(await page.evaluate(() => document.activeElement!.closest('.page')!.id)).toBe(first.id);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await shownIn(page)).step).toBe(steps[2]!.id);
	expect(await page.locator('[data-overview]').count()).toBe(0);

	for (const [typed, { id }] of [
		[steps[7]!.title.en.slice(0, 9).toLowerCase(), steps[7]!],
		[steps[3]!.title.zh, steps[3]!],
		['6', steps[5]!]
	] as const) {
		await page.keyboard.press('g');
		await page.keyboard.type(typed);
		await page.keyboard.press('Enter');
		await expect.poll(async () => (await shownIn(page)).step).toBe(id);
	}

	await page.keyboard.press('b');
	expect(await page.locator('.deck[data-black]').count()).toBe(1);
	await page.keyboard.press('.');
	expect(await page.locator('.deck[data-black]').count()).toBe(0);
	await page.keyboard.press('?');
	expect(await page.locator('#help[open] kbd').count()).toBeGreaterThan(12);
	await page.keyboard.press('Escape');
	expect(await page.locator('dialog[open]').count()).toBe(0);
	expect((await shownIn(page)).step).toBe(steps[5]!.id);
});

test('changes the language in its place', async ({ open }) => {
	const page = await open({ path: `present/?speed=2#${steps[5]!.id}`, reducedMotion: 'reduce' });
	await page.evaluate(() => Object.assign(window, { same: true }));
	for (const [lang, title] of [
		['en', steps[5]!.title.en],
		['zh', steps[5]!.title.zh]
	] as const) {
		await page.keyboard.press('l');
		await expect.poll(() => page.locator('.page[data-current] h3').textContent()).toBe(title);
		expect(await page.evaluate(() => document.documentElement.lang)).toMatch(lang);
		expect(new URL(page.url()).search).toBe('?speed=2');
	}
	await page.keyboard.press('ArrowLeft');
	await expect.poll(async () => (await shownIn(page)).step).toBe(steps[4]!.id);
	expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test('fingers and the wheel turn one moment at a time', async ({ open }) => {
	const page = await open({ path: 'present/', reducedMotion: 'reduce', hasTouch: true });
	// All at once: a pause between two would begin another turn.
	await page.locator('#deck').evaluate((deck) => {
		for (let push = 0; push < 8; push += 1)
			deck.dispatchEvent(new WheelEvent('wheel', { deltaY: 30, bubbles: true, cancelable: true }));
	});
	await atMoment(page, 1);
	const draw = (from: number, to: number) =>
		page.evaluate(
			([from, to]) => {
				const deck = document.querySelector('#deck')!;
				const touch = (type: string, clientX: number) =>
					deck.dispatchEvent(
						new PointerEvent(type, {
							pointerType: 'touch',
							isPrimary: true,
							pointerId: 7,
							clientX,
							clientY: 300,
							bubbles: true
						})
					);
				touch('pointerdown', from!);
				touch('pointerup', to!);
			},
			[from, to]
		);
	await draw(600, 400);
	await atMoment(page, 2);
	await draw(400, 600);
	await atMoment(page, 1);
});

test('controls and cursor go when nothing moves, and come back', async ({ open }) => {
	const page = await open({ path: 'present/' });
	const controls = page.locator('.controls');
	const faded = () => controls.evaluate((element) => getComputedStyle(element).opacity);
	await page.waitForFunction(() => document.documentElement.hasAttribute('data-idle'));
	await expect.poll(faded).toBe('0');
	const cursors = await page.evaluate(() => {
		const over = document.elementFromPoint(300, 300)!;
		const all = [...document.querySelectorAll('.deck *')].map((it) => getComputedStyle(it).cursor);
		return [over.id, getComputedStyle(over, '::after').cursor, all.includes('none')];
	});
	// What lies over it hides the cursor, without a new style for all that is in it.
	expect(cursors).toEqual(['deck', 'none', false]);
	await page.mouse.move(300, 300);
	await expect.poll(faded).toBe('1');
	await controls.locator('[data-command="next"]').click();
	await atMoment(page, 1);
});

test('below a sub-path, and for another story, it is a deck as well', async ({ open }) => {
	for (const site of ['subPath', 'fixture'] as const) {
		const page = await open({ site, path: 'en/present/', reducedMotion: 'reduce' });
		const last = await lastMoment(page);
		const seen = await walk(page, 'ArrowRight', last);
		expect([...new Set(seen.flatMap(({ step }) => step ?? []))]).toEqual(
			stepsOf(site).map(({ id }) => id)
		);
	}
});

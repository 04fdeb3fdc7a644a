import { expect } from 'vitest';
import { desk, phone, test } from './open';
import { press } from './press';
import { arrived, bring, onStage, shownAs, stepsOf } from './steps';

const steps = stepsOf();
const middle = steps[Math.floor(steps.length / 2)]!;

for (const viewport of [phone, desk]) {
	test(`a link to a step opens there, at ${viewport.width} px`, async ({ open }) => {
		const page = await open({ path: `#${middle.id}`, viewport });
		await arrived(page, middle.id);
		await expect.poll(() => onStage(page)).toMatchObject(shownAs(middle));
		const title = page.locator(`#${middle.id} h3`);
		const box = (await title.boundingBox())!;
		expect(box.y).toBeGreaterThanOrEqual(0);
		expect(box.y).toBeLessThan(viewport.height);
	});
}

test('the address follows the step that is read', async ({ open }) => {
	const page = await open();
	await bring(page, middle.id);
	await page.waitForFunction((id) => location.hash === `#${id}`, middle.id);
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
});

test('the language switch keeps the step', async ({ open }) => {
	const page = await open();
	await bring(page, middle.id);
	await arrived(page, middle.id);
	await press(page, 'a[data-switch="lang"]');
	await page.waitForURL(`**/en/#${middle.id}`);
	expect(await page.locator('html').getAttribute('data-lang')).toBe('en');
	await arrived(page, middle.id);
	await press(page, 'a[data-switch="lang"]');
	await page.waitForURL((url) => !url.pathname.includes('/en') && url.hash === `#${middle.id}`);
	await arrived(page, middle.id);
});

test('the theme follows the system until the reader chooses, and the choice is kept', async ({
	open
}) => {
	const page = await open({ colorScheme: 'dark' });
	const html = page.locator('html');
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.body.parentElement!).backgroundColor);
	const theme = () => html.getAttribute('data-theme');
	const night = await ground();
	const dark = await theme();
	await page.emulateMedia({ colorScheme: 'light' });
	await expect.poll(theme).not.toBe(dark);
	const paper = await ground();
	expect(paper).not.toBe(night);

	await press(page, '[data-switch="theme"]');
	await expect.poll(theme).toBe(dark);
	expect(await ground()).toBe(night);
	await page.reload();
	expect(await theme()).toBe(dark);
	expect(await ground()).toBe(night);
});

test('the buttons go from step to step, stop at both ends, and say the step', async ({ open }) => {
	const page = await open();
	const next = page.locator('[data-go="next"]');
	const prev = page.locator('[data-go="prev"]');
	const reached = () => page.locator('[aria-current="step"]').first().getAttribute('id');

	await bring(page, steps[1]!.id);
	await arrived(page, steps[1]!.id);
	await press(page, '[data-go="next"]');
	await arrived(page, steps[2]!.id);
	await expect
		.poll(() => page.locator('[aria-live="polite"]').allTextContents())
		.toContainEqual(expect.stringContaining(steps[2]!.title.zh));
	await press(page, '[data-go="prev"]');
	await arrived(page, steps[1]!.id);
	await press(page, '[data-go="prev"]');
	await arrived(page, steps[0]!.id);
	await expect.poll(() => prev.isDisabled()).toBe(true);

	await bring(page, steps.at(-1)!.id);
	await arrived(page, steps.at(-1)!.id);
	await expect.poll(() => next.isDisabled()).toBe(true);
	expect(await reached()).toBe(steps.at(-1)!.id);
});

test('read as an article, every card and picture stands in the page; the way back keeps the step', async ({
	open
}) => {
	const page = await open();
	await bring(page, middle.id);
	await arrived(page, middle.id);
	await press(page, '[data-switch="mode"]');
	expect(await page.locator('html').getAttribute('data-mode')).toBe('article');
	await arrived(page, middle.id);
	const pictures = await page.locator('.picture').evaluateAll((all) =>
		all.map((picture) => ({
			position: getComputedStyle(picture).position === 'fixed',
			seen: picture.checkVisibility({ opacityProperty: true, visibilityProperty: true })
		}))
	);
	expect(pictures.length).toBeGreaterThan(0);
	for (const picture of pictures) expect(picture).toEqual({ position: false, seen: true });

	await page.reload();
	expect(await page.locator('html').getAttribute('data-mode')).toBe('article');
	await press(page, '[data-switch="mode"]');
	expect(await page.locator('html').getAttribute('data-mode')).toBe('scrolly');
});

test('all controls are reached and worked by keyboard, and the page keeps its own keys', async ({
	open
}) => {
	const page = await open();
	const focused = () =>
		page.evaluate(() => {
			const element = document.activeElement as HTMLElement;
			const { go, switch: change } = element.dataset;
			return go ?? change ?? element.getAttribute('href') ?? element.tagName;
		});
	const visited: string[] = [];
	await page.keyboard.press('Tab');
	expect(await focused(), 'the first stop skips to the story').toMatch(/^#/);
	for (let stop = 0; stop < 600; stop += 1) {
		const name = await focused();
		if (name === 'BODY') break;
		visited.push(name);
		await expect
			.poll(
				() =>
					page.evaluate(() => {
						const element = document.activeElement!;
						const { outlineStyle, outlineWidth } = getComputedStyle(element);
						const { left, right, top, bottom } = element.getBoundingClientRect();
						return {
							ring: outlineStyle !== 'none' && outlineWidth !== '0px',
							shown: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
							inside: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
						};
					}),
				{ message: `the focus is seen on ${name}, stop ${stop}` }
			)
			.toEqual({ ring: true, shown: true, inside: true });
		await page.keyboard.press('Tab');
	}
	expect(visited).toEqual(expect.arrayContaining(['mode', 'theme', 'lang', 'prev', 'next']));

	await page.locator('[data-switch="theme"]').focus();
	const before = await page.locator('html').getAttribute('data-theme');
	await page.keyboard.press('Space');
	await expect.poll(() => page.locator('html').getAttribute('data-theme')).not.toBe(before);

	// The last stop was at the end of the story.
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await arrived(page, steps[0]!.id);
	await page.locator('[data-go="next"]').focus();
	await page.keyboard.press('Enter');
	await arrived(page, steps[1]!.id);
	await page.keyboard.press('Shift+Tab');
	expect(await focused()).toBe('prev');
	await page.keyboard.press('Enter');
	await arrived(page, steps[0]!.id);

	await page.evaluate(() => (document.activeElement as HTMLElement).blur());
	await page.keyboard.press('End');
	await page.waitForFunction(
		() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2
	);
	await arrived(page, steps.at(-1)!.id);
	// Chromium loses the key while it still scrolls by the one before.
	await page.evaluate(async () => {
		let still = 0;
		while (still < 20) {
			const at = scrollY;
			await new Promise(requestAnimationFrame);
			still = at === scrollY ? still + 1 : 0;
		}
	});
	await page.keyboard.press('Home');
	await page.waitForFunction(() => scrollY === 0);
	await arrived(page, steps[0]!.id);
});

test('under reduced motion scenes cut: no picture is half shown or on its way', async ({
	open
}) => {
	const page = await open({ reducedMotion: 'reduce' });
	for (let at = 0; at <= 40; at += 1) {
		const half = await page.evaluate(async (at) => {
			scrollTo({
				top: (document.documentElement.scrollHeight - innerHeight) * (at / 40),
				behavior: 'instant'
			});
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			return [...document.querySelectorAll('.picture')]
				.map((picture) => Number(getComputedStyle(picture).opacity))
				.filter((opacity) => opacity > 0 && opacity < 1);
		}, at);
		expect(half).toEqual([]);
	}
});

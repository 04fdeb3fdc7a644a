import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { shownIn } from './deck';
import { test } from './open';
import { stepsOf } from './steps';

const steps = stepsOf();
const [there, later] = [steps[3]!, steps[8]!];

/** The speaker's window, opened by the key. */
async function speakerOf(deck: Page) {
	const [speaker] = await Promise.all([
		deck.context().waitForEvent('page'),
		deck.keyboard.press('s')
	]);
	await speaker.waitForSelector('#speaker .now .frame > *');
	return speaker;
}
const titleIn = (speaker: Page, part: '.now' | '.then' = '.now') =>
	speaker.locator(`#speaker ${part} b`).textContent();
const stepIn = async (deck: Page) => (await shownIn(deck)).step;
const alone = (speaker: Page) => speaker.locator('#speaker[data-alone]').count();

test('the two windows keep in step, whichever is moved, and through a reload of either', async ({
	open
}) => {
	const deck = await open({ path: `present/?steps=2-12#${there.id}`, reducedMotion: 'reduce' });
	const speaker = await speakerOf(deck);
	await expect.poll(() => titleIn(speaker)).toBe(there.title.zh);
	await expect.poll(() => alone(speaker)).toBe(0);
	expect(await speaker.locator('#speaker .note').textContent()).toBe(
		await deck.locator(`#${there.id} .notes p`).textContent()
	);

	await deck.keyboard.press('ArrowRight');
	const next = await stepIn(deck);
	await expect.poll(() => titleIn(speaker)).toBe(steps.find(({ id }) => id === next)!.title.zh);
	await speaker.keyboard.press('PageUp');
	await expect.poll(() => stepIn(deck)).toBe(there.id);

	await speaker.reload();
	await expect.poll(() => titleIn(speaker)).toBe(there.title.zh);
	await deck.evaluate((id) => (location.hash = id), later.id);
	await expect.poll(() => titleIn(speaker)).toBe(later.title.zh);

	await speaker.keyboard.press('PageUp');
	const before = await titleIn(speaker);
	await deck.evaluate((id) => history.replaceState(null, '', `#${id}`), there.id);
	await deck.reload();
	await expect.poll(() => deck.locator('.page[data-current] h3').textContent()).toBe(before);
	await deck.keyboard.press('b');
	await expect.poll(() => speaker.locator('#speaker[data-black]').count()).toBe(1);
});

test('both windows count the same steps', async ({ open }) => {
	const deck = await open({ path: `present/#${there.id}`, reducedMotion: 'reduce' });
	const speaker = await speakerOf(deck);
	const counted = deck.locator('.page[data-current] .count');
	const told = async () => (await speaker.locator('.now i').textContent())!.split(' · ');
	const presses = new Set<string | undefined>();
	for (let press = 0; press < 8; press += 1) {
		await deck.keyboard.press('ArrowRight');
		const shown = (await counted.count()) ? await counted.textContent() : '';
		await expect.poll(async () => (await told())[0]).toBe(shown);
		presses.add((await told())[1]);
	}
	expect(presses).toContain('第2下，共2下');
});

test('a window that is gone is missed by the other', async ({ open }) => {
	const deck = await open({ path: 'present/', reducedMotion: 'reduce' });
	const speaker = await speakerOf(deck);
	await expect.poll(() => alone(speaker)).toBe(0);
	await speaker.close();
	const told = deck.locator('.controls .told');
	await expect.poll(() => told.textContent()).not.toBe('');
	const again = await speakerOf(deck);
	await expect.poll(() => told.textContent()).toBe('');
	await expect.poll(() => alone(again)).toBe(0);
	await deck.close();
	await expect.poll(() => alone(again)).toBe(1);
	await again.locator('#speaker .open').waitFor();
});

test('time is kept through a reload, and a rehearsal is offered as the plan', async ({ open }) => {
	const speaker = await open({ blank: true });
	await speaker.clock.install();
	const deck = await open({ path: 'present/', reducedMotion: 'reduce' });
	await speaker.goto(`${deck.url()}?speaker`);
	const plans = () => speaker.locator('#speaker select option').count();
	const elapsed = () => speaker.locator('#speaker .elapsed b').textContent();
	await expect.poll(elapsed).toBe('0:00');
	expect(await plans()).toBe(1);
	await speaker.locator('[data-watch="turn"]').click();
	await speaker.clock.runFor(65_000);
	await expect.poll(elapsed).toBe('1:05');
	await expect.poll(() => speaker.locator('#speaker .lag[data-late]').count()).toBe(1);
	await speaker.reload();
	await speaker.clock.runFor(5000);
	await expect.poll(elapsed).toBe('1:10');
	await speaker.locator('[data-watch="reset"]').click();
	await expect.poll(elapsed).toBe('0:00');
	expect(await plans()).toBe(2);
	await speaker.locator('#speaker select').selectOption('rehearsal');
	await speaker.reload();
	await expect.poll(() => speaker.locator('#speaker select').inputValue()).toBe('rehearsal');
	expect(await speaker.locator('#speaker .step').textContent()).toContain('1:10');
});

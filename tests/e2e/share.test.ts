import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { qrPath } from '../../src/lib/ui/qr';
import { desk, phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();
const step = steps[2]!;

/** Opens the sheet at a step; the page keeps what it would copy and share. */
async function openSheet(page: Page, { native = false } = {}) {
	await page.evaluate((native) => {
		const kept: unknown[] = [];
		Object.assign(window, { kept });
		navigator.clipboard.writeText = async (text) => void kept.push(text);
		if (native) navigator.share = async (data) => void kept.push(data);
	}, native);
	await bring(page, step.id);
	await arrived(page, step.id);
	await page.locator('[data-share]:visible').first().click();
	return page.locator('.share-dialog');
}
const kept = (page: Page) =>
	page.evaluate(() => (window as unknown as { kept: unknown[] }).kept.at(-1));

test.for([
	['', phone, 'zh'],
	['en/', desk, 'en']
] as const)(
	'/%s copies the link of the step that is read, and of the whole',
	async ([path, viewport, lang], { open }) => {
		const page = await open({ path, viewport });
		const home = page.url();
		const dialog = await openSheet(page);
		// on phones the button stands at the end, where another step is read
		const id = new URL(await dialog.locator('#share-step').inputValue()).hash.slice(1);
		if (viewport === desk) expect(id).toBe(step.id);
		const { title } = steps.find((one) => one.id === id)!;
		expect(await dialog.textContent()).toContain(title[lang]);
		const copies = dialog.locator('.share-link button');
		await copies.first().click();
		await expect.poll(() => kept(page)).toBe(`${home}#${id}`);
		await copies.last().click();
		await expect.poll(() => kept(page)).toBe(home);
		expect(await dialog.locator('[role="status"]').textContent()).not.toBe('');

		const drawn = await dialog.locator('svg path').getAttribute('d');
		expect(drawn).toBe(qrPath(`${home}#${id}`).path);
		const box = (await dialog.locator('.share-sheet').boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(viewport.width);

		await page.keyboard.press('Escape');
		await expect.poll(() => dialog.count()).toBe(0);
	}
);

test('where the system has a sheet of its own, it is offered the same link', async ({ open }) => {
	const page = await open();
	const home = page.url();
	const dialog = await openSheet(page, { native: true });
	await dialog.locator('.share-native').click();
	await expect.poll(() => kept(page)).toMatchObject({ url: `${home}#${step.id}` });
});

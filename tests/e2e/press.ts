import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Presses a control that stays on the screen, with the mouse and where it is: Playwright's own click would scroll the
 * page for one in a sticky bar, and so change the step.
 */
export async function press(page: Page, selector: string) {
	const find = () =>
		page.evaluate((selector) => {
			const element = document.querySelector(selector)!;
			const { left, top, width, height } = element.getBoundingClientRect();
			const [x, y] = [left + width / 2, top + height / 2];
			return { x, y, free: element.contains(document.elementFromPoint(x, y)) };
		}, selector);
	await expect.poll(find, { message: `${selector} can be pressed` }).toMatchObject({ free: true });
	const { x, y } = await find();
	await page.mouse.click(x, y);
}

import type { Page } from 'playwright-core';

/**
 * How many colours the screen shows where an element is, with everything else hidden. Colours are told apart by
 * five bits a channel, and each must fill at least one pixel in two thousand: noise does not count.
 */
export async function coloursOf(page: Page, selector: string): Promise<number> {
	const restore = await page.evaluateHandle((selector) => {
		const keep = document.querySelector(selector);
		const hidden = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
			(element) => element.style !== undefined
		);
		const before = hidden.map((element) => element.style.visibility);
		for (const element of hidden) {
			element.style.visibility = element === keep ? 'visible' : 'hidden';
		}
		return () => hidden.forEach((element, index) => (element.style.visibility = before[index]!));
	}, selector);
	const box = await page.locator(selector).first().boundingBox();
	const picture = box && (await page.screenshot({ clip: box }));
	await restore.evaluate((undo) => undo());
	if (!picture) return 0;

	return page.evaluate(async (text) => {
		const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		const counts = new Map<number, number>();
		for (let at = 0; at < data.length; at += 4) {
			const [red, green, blue] = [data[at]! >> 3, data[at + 1]! >> 3, data[at + 2]! >> 3];
			const colour = (red << 10) | (green << 5) | blue;
			counts.set(colour, (counts.get(colour) ?? 0) + 1);
		}
		const enough = data.length / 4 / 2000;
		return [...counts.values()].filter((count) => count >= enough).length;
	}, picture.toString('base64'));
}

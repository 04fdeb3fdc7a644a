import type { Page } from 'playwright-core';

/** Red, green and blue, 0…255. */
export type Colour = [red: number, green: number, blue: number];

export type Point = readonly [x: number, y: number];

/** What the screen shows where an element is, with all that lies over it hidden; `undefined` where it is not to be seen. */
async function pictureOf(page: Page, selector: string): Promise<Buffer | undefined> {
	// Transparent, since what is hidden by its visibility loses the focus.
	const restore = await page.evaluateHandle((selector) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('[data-unseen] { opacity: 0 !important; transition: none !important; }');
		document.adoptedStyleSheets.push(sheet);
		const hidden: Element[] = [];
		let at = document.querySelector(selector);
		while (at?.parentElement) {
			hidden.push(...[...at.parentElement.children].filter((other) => other !== at));
			at = at.parentElement;
		}
		for (const element of hidden) element.setAttribute('data-unseen', '');
		return () => {
			for (const element of hidden) element.removeAttribute('data-unseen');
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((own) => own !== sheet);
		};
	}, selector);
	const clip = await page.locator(selector).first().boundingBox();
	const picture = clip && (await page.screenshot({ clip }));
	await restore.evaluate((undo) => undo());
	return picture ?? undefined;
}

/** Px to each side of a point that its colour is taken from. */
const around = 2;

/** The colours of a picture at some of its points, each the median of a few pixels; grey where a point lies outside. */
export const coloursIn = (
	page: Page,
	picture: Buffer,
	points: readonly Point[]
): Promise<Colour[]> =>
	page.evaluate(
		async ([text, points, around]) => {
			const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
				willReadFrequently: true
			})!;
			context.fillStyle = 'grey';
			context.fillRect(0, 0, image.width, image.height);
			context.drawImage(image, 0, 0);
			const side = 2 * around + 1;
			return points.map(([x, y]) => {
				const from = [x, y].map((at) => Math.round(at) - around) as [number, number];
				const { data } = context.getImageData(...from, side, side);
				const median = (channel: number) =>
					[...data].filter((_, at) => at % 4 === channel).sort((a, b) => a - b)[(side ** 2) >> 1]!;
				return [median(0), median(1), median(2)] as Colour;
			});
		},
		[picture.toString('base64'), points, around] as const
	);

/** The colours that an element shows at some of its points, px from its corner; none where it is not to be seen. */
export async function coloursAt(
	page: Page,
	selector: string,
	points: readonly Point[]
): Promise<Colour[]> {
	const picture = await pictureOf(page, selector);
	return picture ? coloursIn(page, picture, points) : [];
}

/** The largest difference of two colours in any channel. */
export const unlike = (a: Colour, b: Colour) =>
	Math.max(...a.map((value, channel) => Math.abs(value - b[channel]!)));

/** The same, of two lists of colours, each by each. */
const apart = (a: readonly Colour[], b: readonly Colour[]) =>
	Math.max(...a.map((colour, at) => unlike(colour, b[at] ?? [NaN, NaN, NaN])));

/** The colours as they are once nothing fades or moves any more. */
export async function coloursAtRest(
	page: Page,
	selector: string,
	points: readonly Point[]
): Promise<Colour[]> {
	let before: Colour[] = [];
	for (let times = 0; times < 30; times += 1) {
		const now = await coloursAt(page, selector, points);
		if (now.length > 0 && apart(now, before) <= 1) return now;
		before = now;
		await page.waitForTimeout(150);
	}
	return before;
}

/** Points all over a box, row by row, px from its corner. */
export const gridOf = (
	{ width, height }: { width: number; height: number },
	side: number
): Point[] =>
	Array.from({ length: side ** 2 }, (_, at) => [
		(width * ((at % side) + 0.5)) / side,
		(height * (Math.floor(at / side) + 0.5)) / side
	]);

/** How many of the colours are clearly different ones. */
export const differentOf = (colours: readonly Colour[]) =>
	new Set(colours.map((colour) => colour.map((value) => value >> 4).join())).size;

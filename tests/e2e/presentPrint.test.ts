import { describe, expect } from 'vitest';
import { desk, phone, test } from './open';
import { overlaps } from './overlaps';
import { stepsOf } from './steps';

const steps = stepsOf();

/** Pages of a PDF, as it counts them itself. */
const pagesOf = (pdf: Buffer) =>
	(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;

describe.for([
	['zh', 'present/'],
	['en', 'en/present/']
] as const)('printed in %s', ([, path]) => {
	test.for([
		['A4', true],
		['Letter', true],
		['A4', false]
	] as const)(
		'there is a page for each step, on %s, with scripts: %s',
		async ([format, javaScriptEnabled], { open }) => {
			const page = await open({ path, javaScriptEnabled, colorScheme: 'dark' });
			const pdf = await page.pdf({ format, preferCSSPageSize: true, landscape: true });
			expect(pagesOf(pdf)).toBe(steps.length);
		}
	);

	test('each page has its picture, its words, its notes and where they come from, on paper’s colours', async ({
		open
	}) => {
		const page = await open({ path });
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 1040, height: 720 });
		expect(await page.evaluate(() => getComputedStyle(document.body).color)).toMatch(/^rgb\(29/);
		const sheets = await page.locator('.page').evaluateAll((all) =>
			all.map((sheet) => {
				const box = sheet.getBoundingClientRect();
				const seen = (selector: string) => {
					const part = sheet.querySelector(selector)!;
					const { top, bottom, width, height } = part.getBoundingClientRect();
					return width * height > 500 && top >= box.top - 1 && bottom <= box.bottom + 1;
				};
				return ['.picture', '.words', '.notes p', '.source', 'h3'].filter((part) => !seen(part));
			})
		);
		expect(sheets).toEqual(steps.map(() => []));
		expect(await overlaps(page, '#deck')).toEqual([]);
	});

	test.for([phone, desk])(
		'without scripts it is a list of pages, on a screen of $width',
		async (viewport, { open }) => {
			const page = await open({ path, viewport, javaScriptEnabled: false });
			const sheets = await page.locator('.page').evaluateAll((all) =>
				all.map((sheet) => ({
					id: sheet.id,
					unseen: ['.picture', 'h3', '.words', '.notes p', '.source'].filter(
						(part) =>
							!sheet
								.querySelector(part)!
								.checkVisibility({ opacityProperty: true, visibilityProperty: true })
					)
				}))
			);
			expect(sheets).toEqual(steps.map(({ id }) => ({ id, unseen: [] })));
			expect(await overlaps(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
		}
	);
});

test('a chosen part prints alone', async ({ open }) => {
	const page = await open({ path: 'present/?steps=2-4' });
	expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(3);
});

import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { desk, test } from './open';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();
const chart = steps.find(({ scene }) => scene.kind === 'chart' && scene.state !== undefined)!;

/** What the pages of a PDF of Chromium's are painted with, page by page. */
function pagesOf(pdf: Buffer): string[] {
	const text = pdf.toString('latin1');
	const objects = new Map(
		[...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
			id,
			body!
		])
	);
	return [...objects.values()]
		.filter((body) => /\/Type \/Page\b/.test(body))
		.map((body) => {
			const contents = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '') ?? '';
			const stream = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(contents)?.[1] ?? '';
			return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
		});
}

const words = (painted: string) => painted.match(/\bT[jJ]\b/g)?.length ?? 0;

const print = async (page: Page, format: string, printBackground: boolean) =>
	pagesOf(await page.pdf({ format, printBackground }));

describe.for([
	['zh by day', '', 'light', 'A4'],
	['zh by night', '', 'dark', 'Letter'],
	['en by day', 'en/', 'light', 'Letter'],
	['en by night', 'en/', 'dark', 'A4']
] as const)('%s', ([, path, colorScheme, format]) => {
	test('prints the same article from the scenes and from the article, no page of it empty', async ({
		open
	}) => {
		const page = await open({ path, colorScheme, viewport: desk });
		const counts: number[] = [];
		for (const mode of ['scrolly', 'article']) {
			await page.evaluate((mode) => localStorage.setItem('mode', mode), mode);
			await page.reload();
			await bring(page, chart.id);
			await arrived(page, chart.id);
			for (const printBackground of [true, false]) {
				const pages = await print(page, format, printBackground);
				counts.push(pages.length);
				expect(pages.map(words).filter((count) => count < 3)).toEqual([]);
			}
		}
		expect(new Set(counts).size, counts.join()).toBe(1);
		expect(counts[0]).toBeLessThan(steps.length);
	});

	test('on paper everything is dark on light, whole, and kept together', async ({ open }) => {
		const page = await open({ path, colorScheme, viewport: desk });
		await bring(page, chart.id);
		await arrived(page, chart.id);
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await page.emulateMedia({ media: 'print', colorScheme });
		const seen = await page.evaluate(() => {
			const css = (element: Element) => getComputedStyle(element);
			const red = (colour: string) => Number(/\d+/.exec(colour)![0]);
			const whole = (selector: string) =>
				[...document.querySelectorAll(selector)].every((one) => css(one).breakInside === 'avoid');
			const pictures = [...document.querySelectorAll('.picture')];
			return {
				ink: red(css(document.body).color) < 60,
				flowing: pictures.every((one) => /static|relative/.test(css(one).position)),
				opaque: pictures.every((one) => css(one).opacity === '1'),
				whole: whole('.plot') && whole('.picture[data-kind="map"]'),
				headed: [...document.querySelectorAll('h2, h3')]
					// The panel of a figure's source has one that is not printed.
					.filter((one) => one.getClientRects().length > 0)
					.every((one) => css(one).breakAfter === 'avoid'),
				lit: [...document.querySelectorAll<HTMLElement>('.chart')].every(
					({ dataset }) => dataset.state === 'all'
				),
				fixed: [...document.querySelectorAll('body *')].filter(
					(one) => css(one).position === 'fixed' && css(one).display !== 'none'
				).length
			};
		});
		expect(seen).toEqual({
			ink: true,
			flowing: true,
			opaque: true,
			whole: true,
			headed: true,
			lit: true,
			fixed: 0
		});
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await page.emulateMedia({ media: 'screen', colorScheme });
		await expect
			.poll(() => page.locator('.picture[data-top] .chart').first().getAttribute('data-state'))
			.toBe(chart.scene.kind === 'chart' ? chart.scene.state : '');
	});
});

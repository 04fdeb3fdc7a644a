import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './open';

/**
 * What is hardly seen of the gallery's charts on the colour behind them, in each state: words below a contrast of
 * 4.5 : 1, marks of which neither fill nor outline has 3 : 1. What steps back in a state is not asked for its marks.
 */
const faintIn = (page: Page, back: string): Promise<string[]> =>
	page.evaluate((back) => {
		const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
		const light = (colour: string) => {
			probe.clearRect(0, 0, 1, 1);
			probe.fillStyle = colour;
			probe.fillRect(0, 0, 1, 1);
			const [red = 0, green = 0, blue = 0] = [...probe.getImageData(0, 0, 1, 1).data]
				.map((byte) => byte / 255)
				.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		};
		const behind = document.body.appendChild(document.createElement('i'));
		behind.style.cssText = `forced-color-adjust: none; color: ${back}`;
		const ground = light(getComputedStyle(behind).color);
		behind.remove();
		const contrast = (colour: string) => {
			const [a = 0, b = 0] = [light(colour), ground].sort((x, y) => y - x);
			return (a + 0.05) / (b + 0.05);
		};
		/** A pattern or a fade is as dark as its darkest line or stop. */
		const paints = (mark: Element): string[] => {
			const { fill, stroke } = getComputedStyle(mark);
			return [fill, stroke]
				.filter((paint) => paint !== 'none')
				.flatMap((paint) => {
					const id = /^url\("#(.+)"\)/.exec(paint)?.[1];
					if (!id) return [paint];
					return [...document.getElementById(id)!.children].map((part) => {
						const { fill, stopColor } = getComputedStyle(part);
						return part.localName === 'stop' ? stopColor : fill;
					});
				});
		};
		const found = new Set<string>();
		for (const chart of document.querySelectorAll<HTMLElement>('figure.chart[data-chart]')) {
			for (const [index, state] of chart.dataset.states!.split(' ').entries()) {
				chart.dataset.stateIndex = String(index);
				const shown = (selector: string) =>
					[...chart.querySelectorAll(`.plot svg ${selector}`)].filter((one) =>
						one.checkVisibility({ visibilityProperty: true })
					);
				for (const text of shown('text')) {
					if (contrast(getComputedStyle(text).fill) < 4.45)
						found.add(`${chart.dataset.chart} (${state}): ${text.textContent}`);
				}
				for (const mark of index === 0 ? shown('.mark, .plus, .tie, .bracket, .bar') : []) {
					if (!paints(mark).some((paint) => contrast(paint) >= 2.95))
						found.add(`${chart.dataset.chart}: ${mark.outerHTML.slice(0, 80)}`);
				}
			}
			chart.dataset.stateIndex = '0';
		}
		return [...found];
	}, back);

describe.for(['light', 'dark'] as const)('%s', (colorScheme) => {
	test('every word and mark stands out from the page in every state', async ({ open }) => {
		const page = await open({ path: 'charts/', colorScheme, reducedMotion: 'reduce' });
		expect(await faintIn(page, 'var(--ground)')).toEqual([]);
	});

	test('in the reader’s own colours as well, and what is focused', async ({ open }) => {
		const page = await open({ path: 'charts/', colorScheme, reducedMotion: 'reduce' });
		await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
		expect(await faintIn(page, 'Canvas')).toEqual([]);
		const plot = page.locator('.plot').first();
		await plot.focus();
		await page.keyboard.press('ArrowRight');
		const [ring, behind] = await plot.evaluate((element) => {
			const css = (selector: string) => getComputedStyle(element.querySelector(selector)!);
			return [css('.chart-ring').borderTopColor, css('.chart-tip').backgroundColor];
		});
		expect(ring).not.toBe(behind);
	});

	test('on paper every chart is paper’s own, in all that it shows, with its table', async ({
		open
	}) => {
		const page = await open({ path: 'charts/', colorScheme, reducedMotion: 'reduce' });
		await page.emulateMedia({ media: 'print', colorScheme });
		expect(await faintIn(page, '#fff')).toEqual([]);
		const charts = await page
			.locator('figure.chart[data-chart]')
			.evaluateAll((all) =>
				all.map((chart) => [
					[...chart.querySelectorAll('.plot svg')].filter((one) => one.checkVisibility()).length,
					chart.querySelector('.chart-table tbody td')!.getClientRects().length > 0
				])
			);
		expect(charts.length).toBeGreaterThan(5);
		expect(new Set(charts.map((one) => one.join()))).toEqual(new Set(['1,true']));
	});
});

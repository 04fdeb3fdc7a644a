import { describe, expect } from 'vitest';
import { faultsIn } from './chartBoxes';
import { test } from './open';

/** From the narrowest embed to a wall; on both sides of where another drawing takes over. */
const widths = [280, 300, 360, 439, 440, 520, 639, 640, 800, 959, 960, 1200, 1920, 3000];
const gallery = { reducedMotion: 'reduce' } as const;

describe.for([
	['zh', 'light', ''],
	['zh', 'dark', ''],
	['en', 'light', 'en/'],
	['en', 'dark', 'en/']
] as const)('%s, %s', ([, colorScheme, path]) => {
	test('charts are whole and readable at every width', async ({ open }) => {
		const page = await open({ ...gallery, path: `${path}charts/`, colorScheme });
		expect(
			await faultsIn(
				page,
				widths.map((width) => ({ width }))
			)
		).toEqual([]);
	});
});

test.for([
	['zh', ''],
	['en', 'en/']
] as const)(
	'%s charts are whole and readable in boxes of any height',
	async ([, path], { open }) => {
		const page = await open({ ...gallery, path: `${path}charts/` });
		const boxes = widths.flatMap((width) =>
			[0.25, 0.5, 0.75, 1, 1.5].map((part) => ({
				width,
				height: Math.max(200, Math.round(width * part))
			}))
		);
		expect(await faultsIn(page, boxes)).toEqual([]);
	}
);

test('type that is too large or too small is found', async ({ open }) => {
	const page = await open({ ...gallery, path: 'charts/' });
	const setType = (size: number) =>
		page.evaluate((size) => {
			for (const text of document.querySelectorAll<SVGElement>('.plot text'))
				text.style.fontSize = `${size}px`;
		}, size);
	await setType(24);
	const large = await faultsIn(page, [{ width: 640 }]);
	expect(large.filter((fault) => fault.includes('×', 20)).length).toBeGreaterThan(5);
	expect(large.filter((fault) => fault.includes('cut off')).length).toBeGreaterThan(5);
	await setType(9);
	expect((await faultsIn(page, [{ width: 640 }])).join()).toContain('9.0 px');
});

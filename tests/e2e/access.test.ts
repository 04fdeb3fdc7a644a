import { describe, expect } from 'vitest';
import { violations } from './axe';
import { desk, phone, test } from './open';
import { press } from './press';
import { arrived, bring, stepsOf } from './steps';

const steps = stepsOf();
const places = [steps[0]!, steps[Math.floor(steps.length / 2)]!, steps.at(-1)!];

describe.for([
	['zh by day on a desk', '', 'light', desk],
	['zh by night on a phone', '', 'dark', phone],
	['en by day on a phone', 'en/', 'light', phone],
	['en by night on a desk', 'en/', 'dark', desk]
] as const)('%s', ([, path, colorScheme, viewport]) => {
	test('axe finds nothing amiss, at the top, in the middle, at the end, and as an article', async ({
		open
	}) => {
		const page = await open({ path, colorScheme, viewport });
		const look = async (where: string) => expect(await violations(page), where).toEqual([]);
		for (const step of places) {
			await bring(page, step.id);
			await arrived(page, step.id);
			await look(step.id);
		}
		await press(page, '[data-switch="mode"]');
		await look('as an article');
	});
});

test.for(['light', 'dark'] as const)(
	'who asks for more contrast has no words that step back (%s)',
	async (colorScheme, { open }) => {
		const page = await open({ colorScheme });
		const colours = () =>
			page.evaluate(() =>
				['body', '[data-where]'].map(
					(selector) => getComputedStyle(document.querySelector(selector)!).color
				)
			);
		const [ink, soft] = await colours();
		expect(soft).not.toBe(ink);
		await page.emulateMedia({ contrast: 'more' });
		expect(await colours()).toEqual([ink, ink]);
	}
);

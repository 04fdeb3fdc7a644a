import { describe, expect, inject } from 'vitest';
import { desk, phone, test } from './open';
import { arrived, stepsOf } from './steps';

const steps = stepsOf();

describe.for([
	['zh', '', phone],
	['en', 'en/', phone],
	['zh', '', desk],
	['en', 'en/', desk]
] as const)('%s at %2$o', ([, path, viewport]) => {
	test('a link to a step shows its words, free of the stage and its buttons', async ({ open }) => {
		const page = await open({ blank: true, viewport });
		for (const { id } of steps.filter((_, index) => index % 5 === 0)) {
			await page.goto('about:blank');
			await page.goto(new URL(`${path}?map=drawn#${id}`, inject('sites').main).href);
			await arrived(page, id);
			const { above, below, middle } = await page.evaluate((id) => {
				const card = document.getElementById(id)!.querySelector('.card')!.getBoundingClientRect();
				const buttons = document.querySelector('.go')!.getBoundingClientRect();
				const beside = document.querySelector('.stage')!.getBoundingClientRect().left > 0;
				const [top, bottom] = beside ? [0, buttons.top] : [buttons.bottom, innerHeight];
				const free = beside ? innerHeight / 2 : (top + bottom) / 2;
				return {
					above: card.top - top,
					below: bottom - card.bottom,
					middle: (card.top + card.bottom) / 2 - free
				};
			}, id);
			// Words that have no room are read from their middle on, as the buttons bring them.
			if (above + below >= 0) expect(Math.min(above, below), id).toBeGreaterThanOrEqual(-2);
			expect(Math.abs(middle), id).toBeLessThan(3);
		}
	});
});

import type { Response } from 'playwright-core';
import { expect, inject } from 'vitest';
import { bodyOf } from './bodyOf';
import { shownMap, viewOf } from './liveMap';
import { phone, test } from './open';
import { arrived, bring, stepsOf } from './steps';
import { onTheWire } from './wire';

const steps = stepsOf();
const onMap = steps.find((step, i) => i > 0 && viewOf(step))!;

const saving = () =>
	Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });

test('who saves data reads the whole story for little, and gets the live map by a button', async ({
	open
}) => {
	const page = await open({ blank: true, viewport: phone, before: saving });
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	await page.goto(inject('sites').main, { waitUntil: 'networkidle' });
	for (const { id } of steps) {
		await bring(page, id);
		await arrived(page, id);
	}
	await page.waitForLoadState('networkidle');
	let all = 0;
	for (const response of responses) {
		const packed = ['font', 'image'].includes(response.request().resourceType());
		all += onTheWire(await bodyOf(response), packed);
	}
	expect(all, responses.map((response) => response.url()).join('\n')).toBeLessThanOrEqual(130_000);
	expect(await shownMap(page)).toBe('drawn');

	await bring(page, onMap.id);
	await arrived(page, onMap.id);
	const button = page.locator('[data-ask-live]');
	await button.waitFor({ state: 'visible' });
	const asked = page.waitForRequest(/live\.json/);
	await button.click();
	await asked;
	await button.waitFor({ state: 'hidden' });
});

test('others are not asked', async ({ open }) => {
	const page = await open({ viewport: phone });
	await bring(page, onMap.id);
	await arrived(page, onMap.id);
	expect(await page.locator('[data-ask-live]').isVisible()).toBe(false);
});

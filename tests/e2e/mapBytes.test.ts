import type { Response } from 'playwright-core';
import { expect, inject } from 'vitest';
import { fileOf, partsFor } from '../../src/lib/map/live/ground';
import { bodyOf } from './bodyOf';
import { liveBrowser, isLive, mapOf, renderer, rests, viewOf } from './liveMap';
import { desk, test } from './open';
import { arrived, bring, stepsOf } from './steps';
import { onTheWire } from './wire';

const steps = stepsOf();
const maps = steps.filter((step) => viewOf(step));
const { ground } = mapOf();

/** Files of the ground that the live map draws these views from. */
const filesOf = (views: (ReturnType<typeof viewOf> | undefined)[]) => {
	const parts = partsFor(
		views.flatMap((view) => view?.layers ?? []),
		ground
	);
	return parts.flatMap((part) => fileOf(ground, part) ?? []);
};

test('the live map asks for each file of its ground only when a scene near needs it, and for few bytes in all', async ({
	open
}) => {
	const page = await open({
		browser: await liveBrowser(),
		blank: true,
		viewport: desk,
		tolerate: renderer
	});
	const home = inject('sites').main;
	const responses: Response[] = [];
	page.on('response', (response) => responses.push(response));
	const pathOf = (response: Response) => response.url().slice(home.length).split('?')[0]!;
	const grounds = () => responses.map(pathOf).filter((path) => path.startsWith('geo/'));
	const data = () => grounds().filter((path) => /json$/.test(path));

	await page.goto(`${home}?map=live`);
	await isLive(page);
	/** The files that have been asked for, and that no scene up to this step and the next is drawn from. */
	const early = (at: number) => {
		const needed = filesOf(steps.slice(0, at + 2).map(viewOf));
		return data().filter((file) => !needed.includes(file));
	};
	expect(early(0)).toEqual([]);
	for (const step of maps) {
		await bring(page, step.id);
		await arrived(page, step.id);
		await rests(page, viewOf(step)!, step.id);
		expect(early(steps.indexOf(step)), step.id).toEqual([]);
	}
	const asked = responses.map(pathOf);
	expect(asked.filter((path, i) => path.startsWith('geo/') && asked.indexOf(path) !== i)).toEqual(
		[]
	);

	let [map, all] = [0, 0];
	for (const response of responses) {
		const packed = /avif$|woff2$/.test(pathOf(response));
		const bytes = onTheWire(await bodyOf(response), packed);
		all += bytes;
		if (pathOf(response).startsWith('geo/')) map += bytes;
	}
	expect(map, 'the data of the map').toBeLessThanOrEqual(260_000);
	expect(all, 'the whole scroll with the live map').toBeLessThanOrEqual(700_000);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import {
	isLive,
	liveBrowser,
	middleOf,
	onStageAt,
	renderer,
	rests,
	viewOf,
	zonesOf
} from './liveMap';
import { test } from './open';
import { coloursAtRest, unlike, type Colour } from './pixels';
import { arrived, bring, stepsOf } from './steps';

/**
 * The live map's colours where lake, county and zones are seen, as they were when the scenes were last looked at and
 * found good. After a change that is meant, `COLOURS=new npm test -- browser` writes them anew.
 */
const file = join(root, 'tests/visual/live.json');
interface Baseline {
	/** Points well within what they are named after, clear of names. */
	places: Record<string, [number, number]>;
	/** By theme, step and place: `#rrggbb`. */
	colours: Record<string, Record<string, Record<string, string>>>;
}
const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;

/** Of 255, in any channel: what another machine's renderer may do otherwise. */
const tolerance = 20;

const maps = stepsOf().filter((step) => viewOf(step));

const hex = (colour: Colour) =>
	`#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
const rgb = (text: string): Colour =>
	[1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) as Colour;

/** What is looked at in a step: the zones where they are shown, and the places; each with its point on the stage. */
async function pointsOf(page: Page, step: (typeof maps)[number]) {
	const view = viewOf(step)!;
	const { width, height } = (await page.locator('.stage').boundingBox())!;
	const zones = view.layers.includes('zones')
		? zonesOf().map((zone) => [zone.id, middleOf(zone)] as const)
		: [];
	const named = [...Object.entries(baseline.places), ...zones];
	const points = await onStageAt(
		page,
		view,
		named.map(([, place]) => place)
	);
	return named.flatMap(([name], at) => {
		const [x, y] = points[at]!;
		const inside = x > 8 && y > 60 && x < width - 8 && y < height - 8;
		return inside ? [{ name, point: points[at]! }] : [];
	});
}

describe.for(['paper', 'night'] as const)('by the %s theme', (theme) => {
	test('lake, county and zones have their colours on the live map', async ({ open }) => {
		const page = await open({
			browser: await liveBrowser(),
			path: '?map=live',
			viewport: { width: 1000, height: 640 },
			colorScheme: theme === 'night' ? 'dark' : 'light',
			tolerate: renderer
		});
		await isLive(page);
		const seen: Baseline['colours'][string] = {};
		for (const step of maps) {
			await bring(page, step.id);
			await arrived(page, step.id);
			await rests(page, viewOf(step)!, step.id);
			const points = await pointsOf(page, step);
			const colours = await coloursAtRest(
				page,
				'.stage canvas',
				points.map(({ point }) => point)
			);
			seen[step.id] = Object.fromEntries(
				points.map(({ name }, at) => [name, hex(colours[at]!)] as const)
			);
		}
		if (process.env.COLOURS === 'new') {
			baseline.colours[theme] = seen;
			writeFileSync(file, `${JSON.stringify(baseline, null, '\t')}\n`);
		}
		const known = baseline.colours[theme];
		expect(Object.keys(seen)).toEqual(Object.keys(known ?? {}));
		for (const [step, colours] of Object.entries(seen)) {
			const before = known![step]!;
			expect(Object.keys(colours), step).toEqual(Object.keys(before));
			const other = Object.entries(colours).filter(
				([name, colour]) => unlike(rgb(colour), rgb(before[name]!)) > tolerance
			);
			expect(other, `${step}: other colours than ${JSON.stringify(before)}`).toEqual([]);
		}
	});
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { root } from '../../scripts/setup.mjs';
import {
	isLive,
	liveBrowser,
	onPlate,
	onStageAt,
	renderer,
	rests,
	viewOf,
	zonesOf
} from '../e2e/liveMap';
import { desk, phone, test } from '../e2e/open';
import { coloursAtRest, unlike, type Colour } from '../e2e/pixels';
import { arrived, bring, stepsOf } from '../e2e/steps';

/**
 * The live map's colours where lake, county and zones are seen, as they were when the scenes were last looked at and
 * found good, the same at every size. After a change that is meant, `COLOURS=new` writes those of a desk anew.
 */
const file = join(root, 'tests/visual/live.json');
interface Baseline {
	/** By view: points well within what they are named after, clear of names at every size. */
	places: Record<string, Record<string, [number, number]>>;
	/** By theme, step and place: `#rrggbb`. */
	colours: Record<string, Record<string, Record<string, string>>>;
}
const baseline = JSON.parse(readFileSync(file, 'utf8')) as Baseline;

/** Of 255, in any channel: what another machine's renderer may do otherwise. */
const tolerance = 20;

/** The first scene of each picture. */
const maps = stepsOf()
	.filter((step) => viewOf(step))
	.filter(({ scene }, at, all) => {
		const same = JSON.stringify(scene);
		return all.findIndex((step) => JSON.stringify(step.scene) === same) === at;
	});

const hex = (colour: Colour) =>
	`#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
const rgb = (text: string): Colour =>
	[1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) as Colour;

/** The first scene of each view: of the largest stages, which take a renderer in software minutes to draw. */
const views = maps.filter(
	(step, at) => maps.findIndex((other) => viewOf(other) === viewOf(step)) === at
);

/** What is looked at in a step: the places of its view and its zones; each with its point on the stage. */
async function pointsOf(page: Page, step: (typeof maps)[number]) {
	const view = viewOf(step)!;
	const places = Object.entries(baseline.places[view.id] ?? {});
	const zones = view.layers.includes('zones') ? zonesOf() : [];
	const points = [
		...(await onStageAt(
			page,
			view,
			places.map(([, place]) => place)
		)),
		...(await onPlate(page, view, zones))
	];
	const { width, height } = (await page.locator('.stage').boundingBox())!;
	return [...places.map(([name]) => name), ...zones.map(({ id }) => id)].map((name, at) => {
		const [x, y] = points[at]!;
		expect(x > 4 && y > 4 && x < width - 4 && y < height - 4, `${step.id}: ${name} is seen`).toBe(
			true
		);
		return { name, point: points[at]! };
	});
}

describe.for(['paper', 'night'] as const)('by the %s theme', (theme) => {
	test.for([desk, phone, { width: 820, height: 1180 }, { width: 3840, height: 2160 }])(
		'lake, county and zones have their colours on the live map at $width × $height',
		// Only how long a hang may last: the largest stage is slow in software.
		{ timeout: 900_000 },
		async (viewport, { open }) => {
			const scenes = viewport.width > 2000 ? views : maps;
			const page = await open({
				browser: await liveBrowser(),
				path: '?map=live',
				viewport,
				colorScheme: theme === 'night' ? 'dark' : 'light',
				tolerate: renderer
			});
			await isLive(page);
			const seen: Baseline['colours'][string] = {};
			for (const step of scenes) {
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
			if (process.env.COLOURS === 'new' && viewport === desk) {
				baseline.colours[theme] = seen;
				writeFileSync(file, `${JSON.stringify(baseline, null, '\t')}\n`);
			}
			const known = baseline.colours[theme] ?? {};
			const names = (of: Baseline['colours'][string]) =>
				Object.entries(of).map(([step, colours]) => [step, ...Object.keys(colours)]);
			const wanted = Object.entries(known).filter(([id]) => scenes.some((step) => step.id === id));
			expect(names(seen)).toEqual(names(Object.fromEntries(wanted)));
			const other = Object.entries(seen).flatMap(([step, colours]) =>
				Object.entries(colours).flatMap(([name, colour]) => {
					const before = known[step]![name]!;
					return unlike(rgb(colour), rgb(before)) > tolerance
						? `${step}, ${name}: ${colour} instead of ${before}`
						: [];
				})
			);
			expect(other).toEqual([]);
		}
	);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { projector, stage } from '../../src/lib/map/camera';
import { globeProjector, isGlobe } from '../../src/lib/map/globe';
import { blocksOf, plateShare } from '../../src/lib/map/live/blocks';
import type { Layer, MapFile as MapData } from '../../src/lib/model/types';
import type { SiteName } from './globalSetup';
import type { Point } from './pixels';
import type { Step } from './steps';

/** Chromium tells of its software renderer in the page's console. */
export const renderer = /GL Driver Message|GPU stall|swiftshader|software WebGL/i;

interface Words {
	zh: string;
	en: string;
}
/** Where the map is seen from, as map.json has it. */
export interface View {
	center: [number, number];
	zoom: number;
	bearing: number;
	pitch: number;
}
/** What these tests read of map.json. */
interface MapFile {
	views: (Partial<View> &
		Pick<View, 'center' | 'zoom'> & { id: string; title: Words; layers: Layer[] })[];
	ground: MapData['ground'];
	imagery?: { name: Words; attribution: Words };
}

const read = <T>(site: SiteName, file: string) =>
	JSON.parse(readFileSync(join(root, builds[site].data, file), 'utf8')) as T;

export const mapOf = (site: SiteName = 'main') => {
	const { views, ...rest } = read<MapFile>(site, 'map.json');
	return { ...rest, views: views.map((view) => ({ bearing: 0, pitch: 0, ...view })) };
};

const { views } = mapOf();

/** The view of the story's map that a step shows; `undefined` where it shows something else. */
export const viewOf = ({ scene }: Pick<Step, 'scene'>) =>
	views.find(({ id }) => scene.kind === 'map' && id === scene.view);

/** The zones of a story: their ids, names and outlines. */
export const zonesOf = (site: SiteName = 'main') =>
	read<{
		features: {
			kind: string;
			id: string;
			properties: { name: Words; height: number };
			geometry: { coordinates: [number, number][][] };
		}[];
	}>(site, 'zones.geojson').features.filter(({ kind }) => kind === 'zone');

/** A browser of the test's own, with WebGL in software. */
export async function liveBrowser(): Promise<Browser> {
	const browser = await launch();
	onTestFinished(() => browser.close());
	return browser;
}

/** Which map the page says it shows. */
export const shownMap = (page: Page) => page.locator('html').getAttribute('data-map');

/** Waits until the live map has drawn and covers the drawn one. */
export const isLive = (page: Page) =>
	page.locator('html[data-map="live"]').waitFor({ state: 'attached', timeout: 120_000 });

/** The camera that the live map rests at. */
export const cameraAtRest = (page: Page) =>
	page.evaluate(
		() => JSON.parse(document.querySelector('canvas')?.dataset.camera ?? 'null') as View | null
	);

/** How far two cameras are apart: degrees on the ground, zooms, and degrees of their direction. */
export const apart = (a: View, b: View) =>
	Math.max(
		...[0, 1].map((axis) => Math.abs(a.center[axis]! - b.center[axis]!)),
		...(['zoom', 'bearing', 'pitch'] as const).map((key) => Math.abs(a[key] - b[key]))
	);

/** Waits until the live map rests at a view. */
export async function rests(page: Page, view: View, what: string) {
	await expect
		.poll(
			async () => {
				const camera = await cameraAtRest(page);
				return camera ? apart(camera, view) : Infinity;
			},
			{ message: `${what}: how far the camera is from its view`, timeout: 60_000 }
		)
		.toBeLessThan(1e-3);
}

/** Middle of a zone's outline. */
export const middleOf = ({ geometry }: Pick<ReturnType<typeof zonesOf>[number], 'geometry'>) => {
	const corners = geometry.coordinates[0]!.slice(1);
	const mean = (axis: 0 | 1) =>
		corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
	return [mean(0), mean(1)] as [number, number];
};

/** From px of the reference stage to those of the page's. */
async function toStage(page: Page) {
	const { width, height } = (await page.locator('.stage').boundingBox())!;
	const scale = Math.min(width, height) / stage;
	return ([x, y]: Point): Point => [
		width / 2 + (x - stage / 2) * scale,
		height / 2 + (y - stage / 2) * scale
	];
}

/** Px of the stage at which a view shows places; NaN for what is behind the globe. */
export async function onStageAt(
	page: Page,
	view: ReturnType<typeof mapOf>['views'][number],
	places: readonly [number, number][]
): Promise<Point[]> {
	const place = await toStage(page);
	const project = isGlobe(view) ? globeProjector(view) : projector(view);
	return places.map((at) => place(project(at) ?? [NaN, NaN]));
}

/** Px of the stage at which the plates of zones are clear of buildings: as far from all of them as can be. */
export async function onPlate(
	page: Page,
	view: ReturnType<typeof mapOf>['views'][number],
	zones: ReturnType<typeof zonesOf>
): Promise<Point[]> {
	const place = await toStage(page);
	const project = projector(view);
	return zones.map(({ id, properties: { height }, geometry: { coordinates } }) => {
		const outline = coordinates[0]!;
		const top = height * plateShare;
		// A building hides what lies behind it: from its foot to its roof.
		const walls = blocksOf(id, outline).flatMap(({ ring, share }) =>
			ring.flatMap((corner) =>
				[0, 0.5, 1].map((up) => project(corner, top + up * share * (height - top))!)
			)
		);
		const middle = middleOf({ geometry: { coordinates } });
		const edge = outline.map((corner) => project(corner, top)!);
		const within = outline.flatMap((corner) =>
			[0, 0.15, 0.3, 0.45, 0.6, 0.75].map((out): [number, number] => [
				middle[0] + (corner[0] - middle[0]) * out,
				middle[1] + (corner[1] - middle[1]) * out
			])
		);
		const clear = ([x, y]: Point) =>
			Math.min(...[...walls, ...edge].map(([u, v]) => Math.hypot(u - x, v - y)));
		const points = within.map((at) => project(at, top)!);
		return place(points.sort((a, b) => clear(b) - clear(a))[0]!);
	});
}

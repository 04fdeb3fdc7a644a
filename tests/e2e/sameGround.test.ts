import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Map as LibraryMap, ProjectionSpecification } from 'maplibre-gl';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { launch } from '../../scripts/browser.mjs';
import { liveCamera, projector, stage, unprojector, type Camera } from '../../src/lib/map/camera';
import { globeProjector, globeUnprojector, isGlobe } from '../../src/lib/map/globe';
import { projectionOf } from '../../src/lib/map/live/style';
import { MapFile } from '../../src/lib/model/schema';

type Point = [x: number, y: number];
type Place = [lon: number, lat: number];

const { views, ground } = MapFile.parse(JSON.parse(readFileSync('data/map.json', 'utf8')));
const sizes = [
	[390, 422],
	[922, 900],
	[1920, 1080],
	[2458, 2160]
] as const;

const home = `<div id="map"></div><script type="module">
	import * as library from '/maplibre-gl.mjs';
	window.library = library;
</script>`;

/** A page of MapLibre's own files, and none of the story's. */
async function libraryPage(): Promise<Page> {
	const browser = await launch();
	onTestFinished(() => browser.close());
	const page = await browser.newPage();
	await page.route('http://library.test/**', (route) => {
		const name = basename(new URL(route.request().url()).pathname);
		if (!name) return route.fulfill({ contentType: 'text/html', body: home });
		const body = readFileSync(join('node_modules/maplibre-gl/dist', name));
		return route.fulfill({ contentType: 'text/javascript', body });
	});
	await page.goto('http://library.test/');
	await page.waitForFunction('window.library');
	return page;
}

interface Asked {
	size: readonly [width: number, height: number];
	projection: ProjectionSpecification;
	cameras: (Camera & { fov: number; places: Place[] })[];
}

/** Where MapLibre has places on a stage, for each camera. */
const libraryPoints = (page: Page, asked: Asked): Promise<Point[][]> =>
	page.evaluate(async (json) => {
		const { size, projection, cameras } = JSON.parse(json) as Asked;
		const [width, height] = size;
		const { library: gl } = window as unknown as { library: typeof import('maplibre-gl') };
		gl.setWorkerUrl('/maplibre-gl-worker.mjs');
		const container = document.getElementById('map')!;
		container.style.cssText = `width: ${width}px; height: ${height}px`;
		const map: LibraryMap = new gl.Map({
			container,
			style: { version: 8, projection, sources: {}, layers: [] },
			maxPitch: 75,
			attributionControl: false,
			transformConstrain: (center, zoom) => ({ center, zoom })
		});
		await map.once('load');
		const points = cameras.map(({ fov, places, ...camera }) => {
			map.setVerticalFieldOfView(fov);
			map.jumpTo(camera);
			// What the height makes of the projection is settled as a frame is drawn.
			map.redraw();
			return places.map((place): [number, number] => {
				const { x, y } = map.project(place);
				return [x, y];
			});
		});
		map.remove();
		return points;
	}, JSON.stringify(asked));

/** Places all over what a stage of this size shows of a view, and where the drawn map has them on it. */
function drawnPoints(view: (typeof views)[number], width: number, height: number) {
	const scale = Math.min(width, height) / stage;
	const [unproject, project] = isGlobe(view)
		? [globeUnprojector(view), globeProjector(view)]
		: [unprojector(view), projector(view)];
	const along = (length: number) =>
		[-0.48, -0.3, -0.1, 0, 0.2, 0.35, 0.48].map((share) => stage / 2 + (share * length) / scale);
	const places = along(width).flatMap((x) =>
		along(height).flatMap((y): Place[] => {
			const place = unproject([x, y]);
			return place ? [place] : [];
		})
	);
	const points = places.map((place): Point => {
		const [x, y] = project(place)!;
		return [width / 2 + (x - stage / 2) * scale, height / 2 + (y - stage / 2) * scale];
	});
	return { places, points };
}

test('the drawn map and the live one have every place of every view within 2 px', async () => {
	const page = await libraryPage();
	for (const [width, height] of sizes) {
		const drawn = views.map((view) => drawnPoints(view, width, height));
		const live = await libraryPoints(page, {
			size: [width, height],
			projection: projectionOf({ ground }, Math.min(width, height) / stage),
			cameras: views.map((view, i) => ({
				...liveCamera(view, width, height),
				places: drawn[i]!.places
			}))
		});
		views.forEach(({ id }, i) => {
			const gaps = drawn[i]!.points.map(([x, y], n) => {
				const [u, v] = live[i]![n]!;
				return Math.hypot(x - u, y - v);
			});
			expect(gaps.length, id).toBeGreaterThan(9);
			expect(Math.max(...gaps), `${id} on ${width} × ${height}`).toBeLessThan(2);
		});
	}
});

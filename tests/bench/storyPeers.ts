import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ImageSourceSpecification } from 'maplibre-gl';
import type { Browser } from 'playwright-core';
import type { Layer } from '../../src/lib/model/types';
import { readPlan } from '../../src/lib/story/plan';
import type { LiveFile } from '../../src/lib/story/goLive';
import { latitudeLimit } from '../../src/lib/map/camera';
import { partsFor } from '../../src/lib/map/live/ground';
import { loadGround } from '../../src/lib/map/live/loadGround';
import { styleOf } from '../../src/lib/map/live/style';
import { nameless } from './browser';
import { html, writePage } from './folder';

/** The words of the built story, a line of markup for each block, and the cameras of its steps. */
async function read(browser: Browser, url: string) {
	const page = await browser.newPage();
	await page.addInitScript(nameless);
	await page.route('**/*.js', (route) => route.abort());
	await page.goto(url);
	const found = await page.evaluate(() => {
		const body = document.body.cloneNode(true) as HTMLElement;
		for (const other of body.querySelectorAll('svg, script, style, link, img, button'))
			other.remove();
		const blocks = [...body.querySelectorAll('h1, h2, h3, p, li, th, td, summary')];
		const line = (block: Element) => {
			const tag = block.localName === 'summary' ? 'p' : block.localName;
			return `<${tag}>${block.textContent.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
		};
		const cells = (row: Element) => `<tr>${[...row.children].map(line).join('')}</tr>`;
		const lines = blocks.flatMap((block) => {
			if (!block.matches('th, td')) return line(block);
			const row = block.closest('tr')!;
			if (row.firstElementChild !== block) return [];
			const ends = [
				row.previousElementSibling ? '' : '<table>',
				row.nextElementSibling ? '' : '</table>'
			];
			return ends[0] + cells(row) + ends[1];
		});
		return {
			lines,
			steps: [...body.querySelectorAll('.step')].map((step) =>
				[...step.querySelectorAll('h3, p')].map(line).join('')
			),
			plan: document.getElementById('stage')!.dataset.plan!
		};
	});
	await page.close();
	return { ...found, plan: readPlan(found.plan) };
}

/** A page of the same words and nothing else: no script, one rule of style. */
const bare = (lines: readonly string[]) =>
	html('bare', '<style>body{max-width:40em;margin:auto;padding:1em}</style>', lines.join('\n'));

const scrollyStyle =
	'body{margin:0;font:16px/1.6 sans-serif}#map{position:fixed;inset:0 0 50% 0}.step{position:relative;min-height:90vh;padding:60vh 1.25rem 0}.step div{background:#fff;padding:1rem}';

/**
 * As the public templates for such stories do, it puts the cards of its configuration into the page, and each that comes
 * to the middle of the screen sends the map to its view.
 */
const scrollyScript = `
import { Map, setWorkerUrl } from './maplibre-gl.mjs';
import { cards, views } from './config.js';
setWorkerUrl(new URL('./maplibre-gl-worker.mjs', import.meta.url).href);
document.getElementById('story').innerHTML = cards.map((words, i) =>
	'<section class="step" data-step="' + i + '"><div>' + words + '</div></section>').join('');
const { center, zoom, bearing, pitch } = views[0];
const style = await (await fetch('./style.json')).json();
for (const source of Object.values(style.sources))
	if (source.url) source.url = new URL(source.url, location).href;
const map = new Map({ container: 'map', style, center, zoom, bearing, pitch, interactive: false });
const dot = { width: 8, height: 8, data: new Uint8Array(256).fill(255) };
map.setMissingStyleImageResolver((id) => map.addImage(id, dot));
map.on('load', () => {
	document.documentElement.dataset.map = 'live';
	const seen = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries)
			if (isIntersecting) map.flyTo({ ...views[target.dataset.step], duration: 1500 });
	}, { rootMargin: '-50% 0px' });
	for (const step of document.querySelectorAll('.step')) seen.observe(step);
});
`;

const faces = { sans: ['sans-serif'], serif: ['serif'] };

/** Corners of web mercator, from the north-west clockwise. */
const world = [
	[-180, latitudeLimit],
	[180, latitudeLimit],
	[180, -latitudeLimit],
	[-180, -latitudeLimit]
] as const;

/** The live map's own style as a file, all layers seen and all of the ground in it, pictures each in one piece. */
async function styleFrom(url: URL, layers: readonly Layer[]) {
	const { data } = (await (await fetch(new URL('live.json', url))).json()) as LiveFile;
	const ground = await loadGround(partsFor(layers, data.ground), data, url);
	const shown = { theme: 'paper', faces, layers, focus: [], shape: 1, scale: 0.4 } as const;
	const style = styleOf({ ...shown, data, ground, base: url, transition: 0 });
	const { globe, relief } = data.ground;
	const picture = (image: string, corners: readonly (readonly [number, number])[]) => {
		const [nw, ne, se, sw] = corners;
		const coordinates = [
			[...nw!],
			[...ne!],
			[...se!],
			[...sw!]
		] as ImageSourceSpecification['coordinates'];
		return { type: 'image', url: new URL(image, url).href, coordinates } as const;
	};
	if (globe) style.sources.globe = picture(globe.surface, world);
	if (relief) style.sources.relief = picture(relief.image, relief.corners);
	return style;
}

/**
 * Builds what the story is compared with, out of the built story itself: `bare/`, its words alone, and `scrolly/`, its
 * words over a map of the same layers, as one writes it with MapLibre on an afternoon.
 * @param url the home of the built story
 */
export async function buildStoryPeers(
	folder: string,
	browser: Browser,
	url: string
): Promise<void> {
	const { lines, steps, plan } = await read(browser, url);
	writePage(folder, 'bare/index.html', bare(lines));

	const layers = [...new Set(Object.values(plan.views).flatMap((view) => view.layers))];
	const cameras = plan.steps.map(({ view }) => plan.views[view]!);
	const views = cameras.map(({ center, zoom, bearing, pitch }) => ({
		center,
		zoom,
		bearing,
		pitch
	}));
	const config = `export const cards = ${JSON.stringify(steps)};\nexport const views = ${JSON.stringify(views)};\n`;
	writePage(folder, 'scrolly/config.js', config);
	const body =
		'<div id="map"></div><div id="story"></div><script type="module" src="./main.js"></script>';
	const head = `<link rel="stylesheet" href="./maplibre-gl.css"><style>${scrollyStyle}</style>`;
	writePage(folder, 'scrolly/index.html', html('scrolly', head, body));
	writePage(folder, 'scrolly/main.js', scrollyScript);
	const style = await styleFrom(new URL(url), layers);
	for (const source of Object.values(style.sources)) {
		if (source.type !== 'image' || !source.url) continue;
		const picture = await (await fetch(source.url)).arrayBuffer();
		source.url = source.url.slice(url.length);
		writePage(folder, `scrolly/${source.url}`, Buffer.from(picture));
	}
	writePage(folder, 'scrolly/style.json', JSON.stringify(style));
	const library = dirname(
		createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css')
	);
	for (const file of ['.css', '.mjs', '-shared.mjs', '-worker.mjs'])
		writePage(
			folder,
			`scrolly/maplibre-gl${file}`,
			readFileSync(join(library, `maplibre-gl${file}`))
		);
}

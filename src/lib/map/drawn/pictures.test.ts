import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MapFile, ZonesFile } from '../../model/schema';
import { arcLine } from '../arcs';
import { projector } from '../camera';
import { isGlobe } from '../globe';
import { overlap } from './box';
import { labelsOf, sizes, textSize } from './labels';
import { outlineOf } from './outline';
import { picturesOf, shownArcs, type Mapped } from './pictures';
import { letters } from './placement';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const ground = Object.fromEntries(
	readdirSync('static/geo')
		.filter((name) => name.endsWith('json'))
		.map((name) => [`geo/${name}`, read(`static/geo/${name}`)])
);
const story: Mapped = {
	map: MapFile.parse(read('data/map.json')),
	zones: ZonesFile.parse(read('data/zones.geojson')),
	ground
};
const pictures = Object.values(picturesOf(story));

test('each view draws the ground that it asks for', () => {
	for (const { view, shapes, plates, ring, schematic } of pictures) {
		const kinds = new Set(shapes.map(({ kind }) => kind));
		expect(kinds.has('lake')).toBe(view.layers.includes('lakes') && !isGlobe(view));
		expect(kinds.has('height')).toBe(view.layers.includes('relief'));
		expect(kinds.has('home')).toBe(view.layers.includes('home'));
		expect(kinds.has('sea')).toBe(view.layers.includes('coasts'));
		expect(plates.length > 0).toBe(view.layers.includes('zones'));
		expect(ring !== '').toBe(schematic);
	}
});

test('the ground of all views stays below 10.5 kB brotli, the plates below 2.5 kB', () => {
	const paths = pictures.flatMap(({ shapes }) => shapes.map(({ path }) => path)).join('\n');
	const plates = pictures.flatMap(({ plates, ring }) => [ring, JSON.stringify(plates)]).join('\n');
	expect(brotliCompressSync(paths).length).toBeLessThan(10_500);
	expect(brotliCompressSync(plates).length).toBeLessThan(2_500);
});

test('every zone in focus is named on every size of stage, in both languages', () => {
	for (const picture of pictures)
		for (const { id } of picture.plates)
			for (const lang of ['zh', 'en'] as const) {
				const labels = labelsOf(picture, story, lang, [id]);
				for (const size of sizes)
					expect(labels[size].filter(({ kind }) => kind === 'focus')).toHaveLength(1);
			}
});

test('every tie in focus is named with what it is, on every size of stage, in both languages', () => {
	for (const picture of pictures.filter(({ view }) => view.layers.includes('arcs')))
		for (const { id, tie } of picture.arcs)
			for (const lang of ['zh', 'en'] as const) {
				const labels = labelsOf(picture, story, lang, [id]);
				for (const size of sizes) {
					expect(labels[size].map(({ lines }) => lines.join(' ')).join()).toContain(
						tie.words[lang]
					);
					expect(labels[size].some(({ kind }) => kind === 'home')).toBe(true);
				}
			}
});

test('arcs begin and end where their places are named, and are shown by layer or focus', () => {
	for (const picture of pictures) {
		const project = projector(picture.view);
		for (const { path, from, to } of picture.arcs) {
			const numbers = path.match(/-?\d+/g)!.map(Number);
			const wanted = [...project(from)!, ...project(to)!].map(Math.round);
			expect([...numbers.slice(0, 2), ...numbers.slice(-2)]).toEqual(wanted);
		}
		const all = picture.view.layers.includes('arcs');
		const [first, ...others] = picture.arcs.filter(({ inferred }) => !inferred);
		expect(shownArcs(picture, [first!.id])).toHaveLength(all ? others.length + 1 : 1);
		for (const guess of picture.arcs.filter(({ inferred }) => inferred)) {
			expect(shownArcs(picture, [])).not.toContain(guess);
			expect(shownArcs(picture, [guess.id])).toContain(guess);
		}
	}
});

test('no arc runs through the name at its end, whichever others are lit', () => {
	const em = textSize.large * letters.focus.size;
	const air = 0.3 * em;
	for (const picture of pictures.filter(({ view }) => view.layers.includes('arcs'))) {
		const project = projector(picture.view);
		const sure = picture.arcs.filter(({ inferred }) => !inferred);
		const points = sure.flatMap(({ from, to, bow }) =>
			arcLine(from, to, bow).flatMap((at) => {
				const point = project(at);
				return point ? [point] : [];
			})
		);
		const cases = sure.flatMap((out) => [
			{ lang: 'zh' as const, lit: sure.filter((arc) => arc !== out) },
			{ lang: 'en' as const, lit: sure.filter((arc) => arc !== out) }
		]);
		for (const { lang, lit } of cases) {
			const ids = lit.map(({ id }) => id);
			const { large } = labelsOf(picture, story, lang, ids);
			for (const { lines, x, y, dx, dy, anchor } of large.filter(({ kind }) => kind === 'focus')) {
				// Of its letters the nearest, and air before it.
				const [start, top] = [x + dx * em, y + (dy - 0.8) * em];
				const [left, right] =
					anchor === 'end' ? [start - em, start + air] : [start - air, start + em];
				const bottom = top + lines.length * 1.25 * em;
				const on = points.filter(([u, v]) => u > left && u < right && v > top && v < bottom);
				expect(on, `${picture.view.id} ${lang} ${lines[0]}`).toEqual([]);
			}
		}
	}
});

test('a story without ground files still draws its zones', () => {
	const bare = picturesOf({ map: { ...story.map }, zones: story.zones });
	const zones = Object.values(bare).filter(({ plates }) => plates.length > 0);
	expect(zones.length).toBeGreaterThan(0);
	const flat = Object.values(bare).filter(({ view }) => !isGlobe(view));
	expect(flat.flatMap(({ shapes }) => shapes)).toEqual([]);
});

test('a town of the first rank is named before lesser ones beside it, on every size of stage', () => {
	const picture = pictures.find(({ view }) => view.layers.includes('tints'))!;
	const [lon, middle] = picture.view.center;
	const beside = (zh: string, lat: number, rank: number) => ({
		type: 'Feature',
		properties: { zh, en: zh, pop: 0, rank },
		geometry: { type: 'Point', coordinates: [lon, lat] }
	});
	const places = {
		type: 'FeatureCollection',
		features: [beside('小镇', middle, 5), beside('县城', middle + 0.06, 1)]
	};
	const own = { ...ground, [story.map.ground.places!]: places };
	const labels = labelsOf(picture, { ...story, ground: own }, 'zh', []);
	for (const size of sizes) {
		const towns = labels[size].flatMap(({ kind, lines }) => (kind === 'place' ? lines : []));
		expect(towns[0]).toBe('县城');
	}
});

test('no name of a lake lies on the dot of a place, nor on a small stage on the outline of the story’s own area', () => {
	const flat = pictures.filter(({ view }) => !isGlobe(view));
	const cases = flat.flatMap((picture) =>
		(['zh', 'en'] as const).map((lang) => ({ picture, lang }))
	);
	for (const { picture, lang } of cases) {
		const labels = labelsOf(picture, story, lang, []);
		for (const size of sizes) {
			const dots = labels[size].flatMap(({ dot, x, y }) =>
				dot ? { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 } : []
			);
			for (const { lines, x, y, dx, dy } of labels[size].filter(({ kind }) => kind === 'lake')) {
				const em = textSize[size] * letters.lake.size;
				const half = (lines[0]!.length * (lang === 'zh' ? 1.2 : 0.5) * em) / 2;
				const [middle, base] = [x + dx * em, y + dy * em];
				const box = {
					left: middle - half,
					right: middle + half,
					top: base - 0.7 * em,
					bottom: base
				};
				const outline = size === 'small' ? outlineOf(picture, story) : [];
				const on = [...dots, ...outline].filter((other) => overlap(box, other));
				expect(on, `${picture.view.id} ${lang} ${size}`).toEqual([]);
			}
		}
	}
});

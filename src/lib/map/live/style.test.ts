import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { layers } from '../../model/schema';
import { liveMapData } from './data';
import { ground, map, zones } from './fixture';
import { palettes, type Theme } from './palette';
import { pictureUrl, worldTiles } from './pictureTiles';
import type { LiveSpot } from './spots';
import { styleOf, type StyleOptions } from './style';

const faces = { sans: ['A Sans', 'sans-serif'], serif: ['serif'] };
const options = (
	lang: 'zh' | 'en',
	theme: Theme,
	more: Partial<StyleOptions> = {}
): StyleOptions => ({
	data: liveMapData({ map, zones, ground }, lang),
	ground: { relief: true },
	theme,
	faces,
	base: new URL('https://a.test/sub/'),
	layers: [...layers],
	near: layers,
	focus: ['one'],
	scale: 0.5,
	shape: 1,
	transition: 400,
	...more
});
const ids = (more?: Partial<StyleOptions>) =>
	styleOf(options('zh', 'paper', more)).layers.map(({ id }) => id);

describe('styleOf', () => {
	const each = (['zh', 'en'] as const).flatMap((lang) =>
		(['paper', 'night'] as const).map((theme) => [lang, theme] as const)
	);

	it.each(each)('is a valid style without glyphs or sprite: %s, %s', (lang, theme) => {
		const style = styleOf(options(lang, theme));
		expect(validateStyleMin(style)).toEqual([]);
		expect(style).not.toHaveProperty('glyphs');
		expect(style).not.toHaveProperty('sprite');
	});

	it.each(each)('is valid with nothing to be seen: %s, %s', (lang, theme) => {
		expect(validateStyleMin(styleOf(options(lang, theme, { layers: [], focus: [] })))).toEqual([]);
	});

	it('asks for nothing but the relief, below its base', () => {
		const { sources } = styleOf(options('zh', 'paper'));
		const url = pictureUrl(new URL('https://a.test/sub/geo/relief.avif'));
		expect(sources.relief).toMatchObject({ url });
		expect(JSON.stringify({ ...sources, relief: {} })).not.toMatch(/https?:|:\/\//);
	});

	it('lays water over land, plates over water and names over all', () => {
		const order = ids();
		const sorted = [
			'land',
			'relief',
			'home-area',
			'counties',
			'wide',
			'rivers',
			'lakes',
			'home',
			'plates',
			'blocks',
			'place-names',
			'focus-names'
		];
		expect(order.filter((id) => sorted.includes(id))).toEqual(sorted);
		const symbols = styleOf(options('zh', 'paper')).layers.map(({ type }) => type === 'symbol');
		expect(symbols.lastIndexOf(false)).toBeLessThan(symbols.indexOf(true));
	});

	it('has no source from which a border of a country could be drawn', () => {
		expect(Object.keys(styleOf(options('zh', 'paper')).sources).sort()).toEqual([
			...[
				'arc-ends',
				'arcs',
				'bands',
				'blocks',
				'counties',
				'home',
				'home-veil',
				'labels',
				'lakes',
				'places',
				'plates',
				'prefectures'
			],
			...[
				'province',
				'province-veil',
				'relief',
				'rims',
				'ring',
				'rivers',
				'sea',
				'shadows',
				'streams',
				'wide',
				'zone-points'
			]
		]);
	});

	it('shows a tie in focus in any view, dashed if inferred, and says what it is at its far end', () => {
		const more = { layers: ['lakes' as const], focus: ['guess'] };
		const all = styleOf(options('en', 'paper', more)).layers;
		const find = (id: string) => all.find((layer) => layer.id === id);
		expect(find('arc-quiet-line')?.paint).toMatchObject({ 'line-opacity': 0 });
		expect(find('arc-lit-guess')?.paint).toMatchObject({ 'line-opacity': 1 });
		expect(find('arc-lit-guess')?.paint).toHaveProperty('line-dasharray');
		expect(JSON.stringify(find('tie-focus')?.layout)).toContain('"C",{},"\\na guess"');
		expect(JSON.stringify(find('tie-focus'))).not.toContain('"B"');
		expect(JSON.stringify(find('place-names'))).toContain('["C","A"]');
	});

	it('names the ends of arcs where the drawn map has them, and only those', () => {
		const spot: LiveSpot = { anchor: 'right', offset: [-0.6, 0] };
		const data = {
			...options('en', 'paper').data,
			spots: { 'wide guess': { small: { C: spot }, medium: {}, large: {} } }
		};
		const seen = { data, view: 'wide', layers: ['lakes' as const], focus: ['guess'] };
		const all = styleOf(options('en', 'paper', seen));
		expect(validateStyleMin(all)).toEqual([]);
		const layout = (id: string) => JSON.stringify(all.layers.find((one) => one.id === id));
		expect(layout('tie-focus')).toContain('["literal",[-0.6,0]]');
		expect(layout('tie-home')).toContain('["literal",[]]');
	});

	it('names the ground where the drawn map does, where the stage is wide enough, and anywhere in the reader’s hands', () => {
		const left: LiveSpot = { anchor: 'left', offset: [0.55, 0] };
		const spots = { 'places 0': left, 'labels 4': { ...left, room: 'wide' as const } };
		const none = { small: spots, medium: {}, large: {} };
		const data = { ...options('en', 'paper').data, spots: { wide: none } };
		const find = (more: Partial<StyleOptions>) => {
			const style = styleOf(options('en', 'paper', { data, layers: ['places', 'lakes'], ...more }));
			expect(validateStyleMin(style)).toEqual([]);
			const text = (id: string) => JSON.stringify(style.layers.find((one) => one.id === id));
			return [text('place-names'), text('lake-names')];
		};
		const [place, lake] = find({ view: 'wide' });
		expect(place).toContain('["match",["get","of"],"places 0","left","left"]');
		expect(place).not.toContain('variable-anchor');
		expect(lake).not.toContain('labels 4');
		expect(find({ view: 'wide', shape: 1.7 })[1]).toContain('labels 4');
		expect(find({})[0]).toContain('variable-anchor');
		expect(find({})[0]).not.toContain('"of"');
	});

	it('leaves the relief out until its picture is wanted', () => {
		expect(ids({ ground: {} })).not.toContain('relief');
	});

	it('hides what a view does not name', () => {
		const off = styleOf(options('zh', 'paper', { layers: ['lakes'] })).layers;
		const find = (id: string) => off.find((layer) => layer.id === id);
		expect(find('rivers')?.paint).toMatchObject({ 'line-opacity': 0 });
		expect(find('place-names')?.layout).toMatchObject({ visibility: 'none' });
		expect(find('lakes')?.paint).toMatchObject({ 'fill-opacity': 1 });
	});

	it('makes no layer or source of what no scene near by shows', () => {
		const { layers: drawn, sources } = styleOf(
			options('zh', 'paper', { layers: ['lakes'], near: [] })
		);
		expect(drawn.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['land', 'lakes', 'arc-lit-guess'])
		);
		expect(drawn.map(({ id }) => id)).not.toContain('rivers');
		expect(Object.keys(sources)).not.toContain('rivers');
	});

	it('moves its zooms with the size of the stage', () => {
		const { layers: drawn } = styleOf(options('zh', 'paper', { scale: 0.25 }));
		const relief = drawn.find(({ id }) => id === 'relief');
		const fade = relief?.type === 'raster' ? relief.paint?.['raster-opacity'] : undefined;
		const [, , , from, , to] = Array.isArray(fade) ? fade : [];
		expect(from).toBeCloseTo(8.8 - 2);
		expect(to).toBeCloseTo(10.6 - 2);
	});

	it('uses opaque colours of the theme only', () => {
		for (const theme of ['paper', 'night'] as const) {
			const own = new Set(JSON.stringify(palettes[theme]).match(/#[0-9a-f]{6}/g));
			const { layers: drawn, sky } = styleOf(options('en', theme));
			for (const colour of JSON.stringify([drawn, sky]).match(/#\w+/g) ?? [])
				expect(own).toContain(colour);
		}
	});
});

describe('the globe', () => {
	const flat = options('zh', 'paper').data;
	const globe = { surface: 'geo/globe.avif', pictures: [{ image: 'geo/g.avif', width: 9 }] };
	const data = { ...flat, ground: { ...flat.ground, globe } };
	const style = styleOf(
		options('zh', 'night', { data, ground: { globe: true }, layers: ['globe', 'lakes'] })
	);

	it('is bent flat on the way down, at zooms that move with the size of the stage', () => {
		expect(validateStyleMin(style)).toEqual([]);
		expect(style.projection?.type).toEqual([
			...['interpolate', ['linear'], ['zoom']],
			...[2.3, 'vertical-perspective', 3.3, 'mercator']
		]);
		expect(styleOf(options('zh', 'paper')).projection).toEqual({ type: 'mercator' });
	});

	it('covers the ground with its picture, and no name', () => {
		expect(style.sources.globe).toEqual(worldTiles(new URL('https://a.test/sub/geo/globe.avif')));
		const drawn = style.layers.map(({ id }) => id);
		expect(drawn.indexOf('globe')).toBeGreaterThan(drawn.indexOf('province'));
		expect(drawn.indexOf('globe')).toBeLessThan(drawn.indexOf('river-names'));
	});

	it('takes its colours from the palette alone', () => {
		const own = new Set(JSON.stringify(palettes.night).match(/#[0-9a-f]{6}/g));
		for (const colour of JSON.stringify(style.layers).match(/#\w+/g) ?? [])
			expect(own).toContain(colour);
	});
});

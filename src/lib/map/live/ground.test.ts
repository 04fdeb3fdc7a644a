import type { FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { liveMapData } from './data';
import { map, square, zones } from './fixture';
import { decodePart, partsFor } from './ground';

const data = liveMapData({ map, zones }, 'en');
const area = (lon: number, properties: object) => ({
	type: 'Feature' as const,
	properties,
	geometry: { type: 'Polygon' as const, coordinates: [square(lon, 49, 1)] }
});
const areas: FeatureCollection = {
	type: 'FeatureCollection',
	features: [area(11, { home: true }), area(12, {})]
};
const land = topology({ areas });
const point = (properties: object) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: [11, 49] }
});

describe('partsFor', () => {
	it('names what the layers are drawn from, each once, where there is a file', () => {
		expect(partsFor(['relief', 'places', 'streams', 'zones'], data.ground)).toEqual([
			'relief',
			'places'
		]);
		expect(partsFor([], data.ground)).toEqual([]);
	});

	it('takes along what comes in the same file', () => {
		expect(partsFor(['home'], data.ground)).toEqual(['province', 'counties']);
		expect(partsFor(['lakes'], data.ground)).toEqual(['lakes', 'rivers']);
	});
});

describe('decodePart', () => {
	it('draws each border once, and that of the home area as its own outline', () => {
		const { counties, home } = decodePart('counties', land, data);
		const lines = counties?.type === 'MultiLineString' ? counties.coordinates : [];
		const edges = lines.flatMap((line) =>
			line.slice(1).map((end, i) => [line[i], end].sort().join())
		);
		expect(new Set(edges).size).toBe(edges.length);
		expect(edges).toHaveLength(3);
		expect(home).toMatchObject({ features: [{ properties: { home: true } }] });
	});

	it('rounds the corners of the bands', () => {
		const file = topology({
			land: { type: 'MultiPolygon', coordinates: [[square(11, 49, 1)]] } as MultiPolygon
		});
		const own = { ...data, ground: { bands: { file: 'geo/bands.json', object: 'land' } } };
		const { bands } = decodePart('bands', file, own);
		const points = JSON.stringify(bands).match(/\[[\d.]+,[\d.]+\]/g) ?? [];
		expect(points).toHaveLength(17);
		expect(points).not.toContain('[11,49]');
	});

	it('takes names in the page’s language and leaves out points without one', () => {
		const file = {
			type: 'FeatureCollection',
			features: [point({ en: 'A', zh: '甲' }), point({ zh: '乙' })]
		};
		expect(decodePart('places', file, data).places).toMatchObject({
			features: [{ properties: { name: 'A' } }]
		});
	});

	it.each([
		['lakes', { type: 'FeatureCollection', features: [] }],
		['lakes', land],
		['places', null],
		['province', 'html']
	] as const)('says which part cannot be read: %s', (part, value) => {
		expect(() => decodePart(part, value, data)).toThrow(
			expect.objectContaining({
				reason: 'ground',
				message: expect.stringContaining(part) as string
			})
		);
	});
});

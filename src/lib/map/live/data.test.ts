import { describe, expect, it } from 'vitest';
import { liveMapData } from './data';
import { map, zones } from './fixture';

describe('liveMapData', () => {
	it('carries names in one language and nothing of the ledger', () => {
		const data = liveMapData({ map, zones }, 'en');
		expect(data.zones[0]).toMatchObject({
			id: 'one',
			label: 'Zone one',
			height: 100,
			rings: zones.features[0]!.geometry.coordinates
		});
		expect(data.ring).toHaveLength(1);
		expect(JSON.stringify(data)).not.toMatch(/[一-鿿]|words/);
	});

	it('knows the towns that a county is called after', () => {
		const points = (...properties: object[]) => ({
			features: properties.map((each) => ({
				properties: each,
				geometry: { type: 'Point', coordinates: [11, 49] }
			}))
		});
		const ground = {
			'geo/places.geojson': points({ en: 'Aton' }, { en: 'Beton' }),
			'geo/labels.geojson': points({ k: 'county', en: 'Aton County' }, { k: 'lake', en: 'Beton' })
		};
		const own = { ...map, ground: { ...map.ground, labels: 'geo/labels.geojson' } };
		expect(liveMapData({ map: own, zones, ground }, 'en').seats).toEqual(['Aton']);
	});

	it('drops the ring once all zones are surveyed', () => {
		const surveyed = {
			...zones,
			features: zones.features.map((feature) =>
				feature.kind === 'zone'
					? { ...feature, properties: { ...feature.properties, schematic: false } }
					: feature
			)
		};
		expect(liveMapData({ map, zones: surveyed }, 'zh').ring).toBeNull();
	});
});

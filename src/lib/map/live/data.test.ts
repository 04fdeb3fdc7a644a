import { describe, expect, it } from 'vitest';
import { liveMapData } from './data';
import { map, zones } from './fixture';

describe('liveMapData', () => {
	it('carries names in one language and nothing of the ledger', () => {
		const data = liveMapData(map, zones, 'en', 'Schematic');
		expect(data.zones[0]).toEqual({
			id: 'one',
			label: 'Zone one',
			height: 100,
			rings: zones.features[0]!.geometry.coordinates
		});
		expect(data.ring?.mark).toBe('Schematic');
		expect(JSON.stringify(data)).not.toMatch(/[一-鿿]|words|bands/);
	});

	it('drops the mark once all zones are surveyed', () => {
		const surveyed = {
			...zones,
			features: zones.features.map((feature) =>
				feature.kind === 'zone'
					? { ...feature, properties: { ...feature.properties, schematic: false } }
					: feature
			)
		};
		expect(liveMapData(map, surveyed, 'zh', '示意').ring).toBeNull();
	});
});

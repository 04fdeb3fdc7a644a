import { geoArea } from 'd3';
import { describe, expect, it } from 'vitest';
import { feature } from 'topojson-client';
import { makeTopology } from './topo';

const ring = [
	[112, 29],
	[113, 29],
	[113, 29.0001],
	[113, 30],
	[112, 30],
	[112, 29]
];

describe('topologies', () => {
	it.each([
		['anticlockwise', ring],
		['clockwise', [...ring].reverse()]
	])('turns an %s ring to d3-geo’s liking, keeps properties, drops slight vertices', (_, outer) => {
		const topology = makeTopology(
			{
				lakes: {
					type: 'FeatureCollection',
					features: [
						{
							type: 'Feature',
							properties: { name: '湖' },
							geometry: { type: 'Polygon', coordinates: [outer] }
						}
					]
				}
			},
			{ area: 1e-3, steps: 10_000 }
		);
		const lakes = topology.objects['lakes'];
		const shape = lakes && feature(topology, lakes);
		expect(shape && geoArea(shape)).toBeLessThan(1);
		expect(shape).toMatchObject({ features: [{ properties: { name: '湖' } }] });
		expect(topology.arcs.flat()).toHaveLength(5);
	});
});

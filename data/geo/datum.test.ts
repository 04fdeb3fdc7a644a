import { describe, expect, it } from 'vitest';
import { areaToWgs84, gcj02ToWgs84, wgs84ToGcj02 } from './datum';

// Published test vectors of eviltransform: WGS 84 and GCJ-02, longitude first.
const VECTORS = [
	{ place: 'Shanghai', wgs: [121.5272106, 31.1774276], gcj: [121.531541859215, 31.17530398364597] },
	{ place: 'Shenzhen', wgs: [113.912316, 22.543847], gcj: [113.9171764808363, 22.540796131694766] },
	{ place: 'Beijing', wgs: [116.377817, 39.911954], gcj: [116.38404722455657, 39.91334545536069] }
];

describe('GCJ-02', () => {
	it.each(VECTORS)('agrees with the published shift at $place', ({ wgs, gcj }) => {
		const shifted = wgs84ToGcj02(wgs);
		expect(shifted[0]).toBeCloseTo(gcj[0] ?? 0, 6);
		expect(shifted[1]).toBeCloseTo(gcj[1] ?? 0, 6);
	});

	it.each(VECTORS)('is undone to under a centimetre at $place', ({ wgs, gcj }) => {
		const [longitude, latitude] = gcj02ToWgs84(wgs84ToGcj02(wgs));
		expect(Math.abs(longitude - (wgs[0] ?? 0))).toBeLessThan(1e-8);
		expect(Math.abs(latitude - (wgs[1] ?? 0))).toBeLessThan(1e-8);
		expect(gcj02ToWgs84(gcj)[0]).toBeCloseTo(wgs[0] ?? 0, 6);
	});

	it('moves the county seat by 579 m and 299 m', () => {
		const seat = [113.116418, 29.144066];
		const [longitude, latitude] = gcj02ToWgs84(seat);
		const metres = 111_320;
		const east = ((seat[0] ?? 0) - longitude) * metres * Math.cos((latitude * Math.PI) / 180);
		expect(east).toBeCloseTo(579, -1);
		expect(((seat[1] ?? 0) - latitude) * metres).toBeCloseTo(-299, -1);
	});

	it('shifts every vertex of an area', () => {
		const square = { type: 'Polygon', coordinates: [[wgs84ToGcj02([113, 29])]] } as const;
		const { coordinates } = areaToWgs84({ ...square, coordinates: [[...square.coordinates[0]]] });
		expect(coordinates.flat(2)).toEqual([expect.closeTo(113, 8), expect.closeTo(29, 8)]);
	});
});

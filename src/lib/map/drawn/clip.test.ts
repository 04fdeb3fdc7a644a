import { expect, test } from 'vitest';
import { groundMatrix, projector, type Camera } from '../camera';
import { clipLine, clipRing } from './clip';

const camera: Camera = { center: [113, 29], zoom: 9, bearing: 20, pitch: 55 };
const extent = { left: -200, top: -100, right: 1200, bottom: 1100 };
const matrix = groundMatrix(camera);

test('what lies inside is only projected', () => {
	const ring = [
		[112.99, 28.99],
		[113.01, 28.99],
		[113, 29.01],
		[112.99, 28.99]
	];
	const project = projector(camera);
	clipRing(ring, matrix, extent).forEach(([x, y], i) => {
		const [u, v] = project(ring[i] as [number, number])!;
		expect(x).toBeCloseTo(u, 4);
		expect(y).toBeCloseTo(v, 4);
	});
});

test('ground behind the camera never wraps round', () => {
	const country = [
		[60, -40],
		[170, -40],
		[170, 80],
		[60, 80],
		[60, -40]
	];
	const seen = clipRing(country, matrix, extent);
	expect(seen.length).toBeGreaterThan(3);
	for (const [x, y] of seen) {
		expect(x).toBeGreaterThan(-201);
		expect(x).toBeLessThan(1201);
		expect(y).toBeGreaterThan(-101);
		expect(y).toBeLessThan(1101);
	}
});

test('a line that leaves and comes back is two pieces', () => {
	const flat: Camera = { ...camera, bearing: 0, pitch: 0 };
	const line = [
		[113, 29],
		[120, 29],
		[120, 28.9],
		[113, 28.9]
	];
	const pieces = clipLine(line, groundMatrix(flat), extent);
	expect(pieces).toHaveLength(2);
	expect(pieces[0]!.at(-1)![0]).toBeCloseTo(1200);
	expect(pieces[1]![0]![0]).toBeCloseTo(1200);
});

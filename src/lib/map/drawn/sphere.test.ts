import { expect, test } from 'vitest';
import type { Camera } from '../camera';
import { globeProjector, limbOf } from '../globe';
import { globeRings } from './sphere';

const globe: Camera = { center: [120, 20], zoom: 2.75, bearing: 0, pitch: 0 };
const box = (west: number, east: number) => ({
	type: 'Polygon' as const,
	// Clockwise, as d3-geo has it.
	coordinates: [
		[
			[west, 0],
			[west, 30],
			[east, 30],
			[east, 0],
			[west, 0]
		]
	]
});

test('d3-geo and the globe’s own projector put a place on the same spot', () => {
	const [ring] = globeRings(box(100, 120), globe, 0.5);
	const [x, y] = globeProjector(globe)([100, 30])!;
	expect(Math.min(...ring!.map(([u, v]) => Math.hypot(u - x, v - y)))).toBeLessThan(1e-6);
});

test('what reaches behind the globe ends at its limb, what lies behind it is gone', () => {
	const [ring] = globeRings(box(150, 220), globe, 0.5);
	const reach = Math.max(...ring!.map(([x, y]) => Math.hypot(x - 500, y - 500)));
	expect(reach).toBeCloseTo(limbOf(globe), 1);
	expect(globeRings(box(-80, -60), globe, 0.5)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cameraBetween,
	horizon,
	liveCamera,
	mercator,
	projector,
	unmercator,
	unprojector,
	warp,
	type Camera
} from './camera';

const points: [number, number][] = [
	[113.1105, 29.1468],
	[112.9, 29.35],
	[113.3, 29],
	[112.5, 28.9]
];
const flat: Camera = { center: [112.95, 29.2], zoom: 9.3, bearing: 0, pitch: 0 };
const tilted: Camera = { ...flat, bearing: -32, pitch: 52 };
const turned: Camera = { center: [113.1105, 29.1468], zoom: 8, bearing: 135, pitch: 60 };

const near = (actual: number[] | undefined, expected: number[], px = 0.01) => {
	expect(actual).toBeDefined();
	expected.forEach((value, i) => expect(Math.abs(actual![i]! - value)).toBeLessThan(px));
};

const anyCamera: fc.Arbitrary<Camera> = fc.record({
	center: fc.tuple(
		fc.double({ min: 108, max: 115, noNaN: true }),
		fc.double({ min: 24, max: 31, noNaN: true })
	),
	zoom: fc.double({ min: 4, max: 14, noNaN: true }),
	bearing: fc.integer({ min: -179, max: 180 }),
	pitch: fc.integer({ min: 0, max: 60 })
});

// What map.project of maplibre-gl 6.17 says on a map of 1000 × 1000 px.
describe('projector agrees with MapLibre', () => {
	test.each([
		[
			'straight down',
			flat,
			[643.88697, 455.1754, 813.7722, 96.5786],
			[554.6223, 345.83684, 705.20056, 807.65184]
		],
		[
			'tilted',
			tilted,
			[599.48355, 540.4016, 691.60798, -17.9741],
			[580.65566, 412.02575, 755.1123, 529.74811]
		],
		[
			'turned',
			turned,
			[500, 493.82856, 494.73526, 741.62601],
			[500, 561.10249, 456.30705, 544.42212]
		]
	])('%s', (_, camera, xs, ys) => {
		points.forEach((point, i) => near(projector(camera)(point), [xs[i]!, ys[i]!]));
	});

	test.each([
		[390, 460, 42.92578, [233.7986, 261.45571]],
		[3840, 1080, 36.8699, [2027.44225, 627.10813]],
		[390, 844, 71.61092, [233.7986, 453.45571]]
	])('scaled to a stage of %i × %i', (width, height, fov, px) => {
		const live = liveCamera(tilted, width, height);
		const scale = Math.min(width, height) / 1000;
		const [x, y] = projector(tilted)(points[0]!)!;
		expect(live.fov).toBeCloseTo(fov, 4);
		expect(live.zoom).toBeCloseTo(tilted.zoom + Math.log2(scale), 12);
		near([width / 2 + (x - 500) * scale, height / 2 + (y - 500) * scale], px);
	});
});

test('mercator and camera are undone by their inverses', () => {
	fc.assert(
		fc.property(
			anyCamera,
			fc.integer({ min: 0, max: 1000 }),
			fc.integer({ min: 0, max: 1000 }),
			(camera, x, y) => {
				near(unmercator(mercator(camera.center)), camera.center, 1e-9);
				near(projector(camera)(unprojector(camera)([x, y])!), [x, y], 1e-3);
			}
		)
	);
});

describe('cameraBetween', () => {
	test('is exact at the ends', () => {
		expect(cameraBetween(flat, turned, 0)).toBe(flat);
		expect(cameraBetween(flat, turned, 1)).toBe(turned);
	});

	test('is the same in both directions', () => {
		fc.assert(
			fc.property(anyCamera, anyCamera, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
				const there = cameraBetween(a, b, t);
				const back = cameraBetween(b, a, 1 - t);
				near(there.center, back.center, 1e-6);
				near([there.zoom, there.pitch], [back.zoom, back.pitch], 1e-6);
				expect(Math.cos(((there.bearing - back.bearing) * Math.PI) / 180)).toBeCloseTo(1, 9);
			})
		);
	});

	test('is continuous', () => {
		fc.assert(
			fc.property(
				anyCamera,
				anyCamera,
				fc.double({ min: 0, max: 0.999, noNaN: true }),
				(a, b, t) => {
					const [now, next] = [cameraBetween(a, b, t), cameraBetween(a, b, t + 1e-6)];
					expect(Math.abs(now.zoom - next.zoom)).toBeLessThan(1e-3);
					expect(Math.abs(now.pitch - next.pitch)).toBeLessThan(1e-3);
				}
			)
		);
	});

	test('turns the short way round', () => {
		const half = cameraBetween({ ...flat, bearing: 170 }, { ...turned, bearing: -170 }, 0.5);
		expect(Math.abs(half.bearing)).toBeCloseTo(180);
	});

	test('zooms in place, and out on the way to somewhere far', () => {
		expect(cameraBetween(flat, { ...flat, zoom: 11.3 }, 0.5).zoom).toBeCloseTo(10.3);
		expect(cameraBetween(flat, { ...flat, center: [117, 32] }, 0.5).zoom).toBeLessThan(8);
	});
});

test('the horizon rises with the pitch, and nothing above it has a place on the ground', () => {
	expect(horizon(flat)).toBe(-Infinity);
	expect(horizon(turned)).toBeCloseTo(-366.0254, 2);
	expect(unprojector(turned)([500, -400])).toBeUndefined();
	// Far behind the camera.
	expect(projector({ ...turned, bearing: 0 })([113.1, -40])).toBeUndefined();
});

test('warp carries a picture onto the same ground, at any scale of the stage', () => {
	const matrix = warp(flat, tilted, 0.5);
	for (const point of points) {
		const [x, y] = projector(flat)(point)!.map((v) => (v - 500) / 2) as [number, number];
		const [a, d, , g, b, e, , h, , , , , c, f, , w] = matrix as [number, ...number[]];
		const depth = g! * x + h! * y + w!;
		const moved = [(a * x + b! * y + c!) / depth, (d! * x + e! * y + f!) / depth];
		near(
			moved,
			projector(tilted)(point)!.map((v) => (v - 500) / 2)
		);
	}
	warp(turned, turned).forEach((value, i) => expect(value).toBeCloseTo(i % 5 === 0 ? 1 : 0));
});

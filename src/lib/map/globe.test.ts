import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraBetween, projector, stage, type Camera } from './camera';
import { globeProjector, globeShare, globeUnprojector, globeWarp, limbOf } from './globe';

const globe: Camera = { center: [120, 20], zoom: 2.75, bearing: 0, pitch: 0 };
const lake: Camera = { center: [111.5, 27.5], zoom: 6.6, bearing: 0, pitch: 12 };

/** Where CSS puts a point, px from the middle of the stage. */
function moved(matrix: number[], [x, y]: [number, number]): [number, number] {
	const [a, d, , g, b, e, , h, , , , , c, f, , w] = matrix as [number, ...number[]];
	const depth = g! * x + h! * y + w!;
	return [(a * x + b! * y + c!) / depth, (d! * x + e! * y + f!) / depth];
}

const gap = (a: readonly number[], b: readonly number[]) =>
	Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!);
const about = ([x, y]: readonly number[]): [number, number] => [x! - stage / 2, y! - stage / 2];

test('the middle is the middle, and the scale there is that of the flat map', () => {
	expect(gap(globeProjector(globe)(globe.center)!, [500, 500])).toBeLessThan(1e-9);
	const near: [number, number] = [120.1, 20.1];
	expect(gap(globeProjector(globe)(near)!, projector(globe)(near)!)).toBeLessThan(0.01);
});

test('the limb is where the surface ends', () => {
	const unproject = globeUnprojector(globe);
	expect(unproject([500 + limbOf(globe) - 0.01, 500])).toBeDefined();
	expect(unproject([500 + limbOf(globe) + 0.01, 500])).toBeUndefined();
	expect(globeProjector(globe)([-60, -20])).toBeUndefined();
});

test('a place on the picture is undone by its inverse', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 0.99, noNaN: true }),
			fc.double({ min: 0, max: 6.3, noNaN: true }),
			(share, angle) => {
				const reach = limbOf(globe) * share;
				const point = [500 + reach * Math.cos(angle), 500 + reach * Math.sin(angle)] as const;
				const there = globeUnprojector(globe)(point)!;
				expect(gap(globeProjector(globe)(there)!, point)).toBeLessThan(1e-6);
			}
		)
	);
});

describe('globeWarp', () => {
	test('leaves the picture alone for its own camera', () => {
		globeWarp(globe, globe).forEach((value, i) => expect(value).toBeCloseTo(i % 5 ? 0 : 1, 6));
	});

	test('has the middle of the stage on its ground all the way, at any scale', () => {
		for (const t of [0.1, 0.35, 0.6, 0.85, 1]) {
			const camera = cameraBetween(globe, lake, t);
			const [x, y] = about(globeProjector(globe)(camera.center)!);
			expect(gap(moved(globeWarp(globe, camera, 0.5), [x / 2, y / 2]), [0, 0])).toBeLessThan(0.01);
		}
	});

	test('agrees with the flat map about the middle where the one gives way to the other', () => {
		const camera = { ...lake, zoom: 5.2 };
		const matrix = globeWarp(globe, camera);
		for (const [lon, lat] of [
			[2, 0],
			[-2, 1],
			[0, -2]
		] as const) {
			const place: [number, number] = [lake.center[0] + lon, lake.center[1] + lat];
			const picture = moved(matrix, about(globeProjector(globe)(place)!));
			expect(gap(picture, about(projector(camera)(place)!))).toBeLessThan(4);
		}
	});

	test('moves by little where the camera moves by little', () => {
		for (let t = 0; t < 0.999; t += 0.05) {
			const [now, next] = [t, t + 1e-5].map((at) =>
				moved(globeWarp(globe, cameraBetween(globe, lake, at)), [-60, -80])
			);
			expect(gap(now!, next!)).toBeLessThan(0.1);
		}
	});
});

test('the globe is whole from afar and gone from near', () => {
	expect([2, 4.1, 5.4, 9].map(globeShare)).toEqual([1, 1, 0, 0]);
	expect(globeShare(4.75)).toBeCloseTo(0.5);
});

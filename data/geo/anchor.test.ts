import { describe, expect, it } from 'vitest';
import { labelAnchor, lineAnchor } from './anchor';

const polygon = (...coordinates: GeoJSON.Position[][]): GeoJSON.Polygon => ({
	type: 'Polygon',
	coordinates
});
const square = (x: number, y: number, side: number): GeoJSON.Position[] => [
	[x, y],
	[x, y + side],
	[x + side, y + side],
	[x + side, y],
	[x, y]
];

describe('label anchors of areas', () => {
	it('is the centre of a square', () => {
		const [x, y] = labelAnchor(polygon(square(0, 0, 2)));
		expect(x).toBeCloseTo(1, 1);
		expect(y).toBeCloseTo(1, 1);
	});

	it('goes to the thick leg of an L, not to its centroid outside', () => {
		const [x, y] = labelAnchor(
			polygon([
				[0, 0],
				[0, 10],
				[1, 10],
				[1, 3],
				[9, 3],
				[9, 0],
				[0, 0]
			])
		);
		expect(y).toBeGreaterThan(1);
		expect(y).toBeLessThan(2.2);
		expect(x).toBeLessThan(8);
	});

	it('keeps out of a hole and prefers the largest part', () => {
		const area: GeoJSON.MultiPolygon = {
			type: 'MultiPolygon',
			coordinates: [[square(20, 0, 1)], [square(0, 0, 6), square(0.5, 0.5, 4).reverse()]]
		};
		const [x, y] = labelAnchor(area);
		expect(Math.max(x, y)).toBeGreaterThan(4.5);
		expect(Math.max(x, y)).toBeLessThan(6);
	});
});

describe('label anchors of lines', () => {
	const line = [
		[0, 0],
		[1, 0],
		[2, 1],
		[3, 2],
		[4, 3]
	];

	it('takes the nearest vertex and the direction about it, clockwise from east', () => {
		const { place, angle, distance } = lineAnchor([line], [2.1, 1.1], 0.5);
		expect(place).toEqual([2, 1]);
		expect(angle).toBe(-45);
		expect(distance).toBeCloseTo(0.141, 3);
	});

	it('never stands text on its head', () => {
		expect(lineAnchor([[...line].reverse()], [2, 1], 0.5).angle).toBe(-45);
		expect(
			lineAnchor(
				[
					[
						[0, 1],
						[0, 0],
						[0, -1]
					]
				],
				[0, 0],
				0.5
			).angle
		).toBe(90);
	});
});

import { expect, test } from 'vitest';
import type { Camera } from '../camera';
import { flightLayers } from './stage';

const a: Camera = { center: [112.9, 29.3], zoom: 8.5, bearing: 0, pitch: 20 };
const b: Camera = { center: [113.1, 29.1], zoom: 12, bearing: -20, pitch: 50 };
const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

const expectClose = (actual: number[], expected: number[]) =>
	actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));

test('a flight begins with one picture as it is and ends with the other', () => {
	const [start, end] = [flightLayers(a, b, 0, 0.9), flightLayers(a, b, 1, 0.9)];
	expectClose(start.from.matrix, identity);
	expectClose(end.to.matrix, identity);
	expect([start.from.opacity, start.to.opacity]).toEqual([1, 0]);
	expect([end.from.opacity, end.to.opacity]).toEqual([0, 1]);
});

test('the same place in the flight is the same picture in both directions', () => {
	const [there, back] = [flightLayers(a, b, 0.3, 1), flightLayers(b, a, 0.7, 1)];
	expectClose(there.from.matrix, back.to.matrix);
});

test('the paper never shows through', () => {
	for (let t = 0; t <= 1; t += 0.05) {
		const { from, to } = flightLayers(a, b, t, 1);
		expect(Math.max(from.opacity, to.opacity)).toBe(1);
	}
});

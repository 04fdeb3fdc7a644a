import { expect, test } from 'vitest';
import { pathOf, straightPath, unit } from './path';
import { boxOf, drawnOf, everything } from './veil';

type Point = [number, number];

const circle = ([x, y]: Point, radius: number) =>
	Array.from({ length: 40 }, (_, i): Point => {
		const angle = (i / 40) * 2 * Math.PI;
		return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
	});

test('a path lies in its box, which is not much larger', () => {
	const far: Point[] = [
		[-600, -300],
		[30, 90],
		[900, 1500]
	];
	const cases: [string, number[]][] = [
		[pathOf([circle([300, 300], 90), circle([-900, 600], 30)], true), [-310, 70, 130, 210]],
		[pathOf([far, [...far].reverse()], false), [-200, -100, 300, 500]],
		[pathOf([far.slice(0, 2), circle([300, 300], 90)], false), [-200, -100, 130, 130]],
		[straightPath([circle([300, 300], 90), circle([500, 900], 30)]), [210, 210, 530, 930]]
	];
	for (const [path, expected] of cases) {
		const { left, top, right, bottom } = boxOf(path);
		[left, top, right, bottom].forEach((side, i) =>
			expect(Math.abs(side - expected[i]!), `${i}: ${path.slice(0, 40)}`).toBeLessThan(4)
		);
	}
});

test('a veil goes as far as anything is drawn: mountains in their units, everything at the sea', () => {
	const home = { kind: 'home' as const, path: pathOf([circle([500, 500], 300)], true) };
	const hills = {
		kind: 'height' as const,
		path: pathOf([circle([-600, 500], 120)], true, undefined, 4 * unit)
	};
	const sides = drawnOf([home, hills]).match(/-?\d+/g)!.map(Number);
	// Left, top, width, height, and back.
	[-244, 62, 515, 209, -515].forEach((side, i) =>
		expect(Math.abs(sides[i]! - side), `${sides}`).toBeLessThan(5)
	);
	expect(drawnOf([home, { kind: 'sea', path: home.path }])).toBe(everything);
});

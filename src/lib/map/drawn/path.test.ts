import { expect, test } from 'vitest';
import { pathOf, straightPath, unit } from './path';

type Point = [number, number];

/** Corners of the spline's controls as a reader of the path gets them, in px. */
function controls(path: string): Point[] {
	const numbers = path.match(/-?\d+/g)!.map(Number);
	let [x, y] = [numbers[0]!, numbers[1]!];
	let control: Point = [x + numbers[2]!, y + numbers[3]!];
	const found: Point[] = [control];
	for (let i = 4; i < numbers.length; i += 2) {
		[x, y] = [x + numbers[i]!, y + numbers[i + 1]!];
		control = [2 * x - control[0], 2 * y - control[1]];
		found.push(control);
	}
	return found.map(([u, v]) => [u * unit, v * unit]);
}

test('a smooth ring gives its points back as controls, however long it is', () => {
	const ring = Array.from({ length: 400 }, (_, i): Point => {
		const angle = (i / 400) * 2 * Math.PI;
		const radius = 300 + 40 * Math.sin(9 * angle);
		return [500 + radius * Math.cos(angle), 500 + radius * Math.sin(angle)];
	});
	const read = controls(pathOf([ring], true));
	ring.forEach(([x, y], i) => {
		expect(Math.hypot(read[i]![0] - x, read[i]![1] - y)).toBeLessThan(2.5 * unit);
	});
});

test('a sharp point keeps its corner', () => {
	const square: Point[] = [
		[0, 0],
		[90, 0],
		[90, 90],
		[0, 90]
	];
	const corner = ([x, y]: Point) => x === 90 && y === 90;
	const read = controls(pathOf([square], true, corner));
	expect(read.filter(([x, y]) => Math.hypot(x - 90, y - 90) < 2 * unit)).toHaveLength(3);
});

test('what shrinks to a point is left out', () => {
	expect(
		pathOf(
			[
				[
					[5, 5],
					[5.2, 5.1],
					[5.1, 5.2]
				]
			],
			true
		)
	).toBe('');
});

test('straight rings are written in whole px by relative steps', () => {
	const triangle: Point[] = [
		[10, 10],
		[20, 10],
		[20, 4]
	];
	const further = triangle.map(([x, y]): Point => [x + 5, y - 1]);
	expect(straightPath([triangle, further])).toBe('M10 10l10 0 0-6zm5-1l10 0 0-6z');
});

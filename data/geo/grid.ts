/** Rectangles of numbers on a regular grid, and the two operations the relief needs: blur, sample. */

/** Row-major values, first row north, first column west. */
export interface Grid {
	readonly width: number;
	readonly height: number;
	readonly values: Float32Array;
}

/** A new grid filled from a function of column and row. */
export function makeGrid(
	width: number,
	height: number,
	value: (column: number, row: number) => number
): Grid {
	const values = new Float32Array(width * height);
	for (let row = 0; row < height; row++) {
		for (let column = 0; column < width; column++) {
			values[row * width + column] = value(column, row);
		}
	}
	return { width, height, values };
}

/** The value of a cell; beyond an edge the edge's own value. */
export function cellAt(grid: Grid, column: number, row: number): number {
	const x = Math.min(grid.width - 1, Math.max(0, column));
	const y = Math.min(grid.height - 1, Math.max(0, row));
	return grid.values[y * grid.width + x] ?? 0;
}

/** Gaussian blur with standard deviation `sigma` in cells, cut off at three sigma. */
export function blur(grid: Grid, sigma: number): Grid {
	const reach = Math.max(1, Math.ceil(3 * sigma));
	const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
		Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma))
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const pass = (source: Grid, dx: number, dy: number): Grid =>
		makeGrid(source.width, source.height, (x, y) => {
			let sum = 0;
			weights.forEach((weight, i) => {
				sum += weight * cellAt(source, x + dx * (i - reach), y + dy * (i - reach));
			});
			return sum / total;
		});
	return pass(pass(grid, 1, 0), 0, 1);
}

/** Catmull-Rom spline through p1…p2 at t in 0…1. */
function spline(p0: number, p1: number, p2: number, p3: number, t: number): number {
	const a = 2 * p0 - 5 * p1 + 4 * p2 - p3;
	const b = 3 * (p1 - p2) + p3 - p0;
	return p1 + 0.5 * t * (p2 - p0 + t * (a + t * b));
}

/** Bicubic (Catmull-Rom) sample; cell centres lie at whole numbers. */
export function sample(grid: Grid, x: number, y: number): number {
	const [column, row] = [Math.floor(x), Math.floor(y)];
	const line = (j: number): number =>
		spline(
			cellAt(grid, column - 1, row + j),
			cellAt(grid, column, row + j),
			cellAt(grid, column + 1, row + j),
			cellAt(grid, column + 2, row + j),
			x - column
		);
	return spline(line(-1), line(0), line(1), line(2), y - row);
}

type Point = [x: number, y: number];

/** Numbers side by side as SVG reads them, with a space only where a minus sign does not part them. */
const join = (numbers: readonly number[]): string =>
	numbers.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : `${n}`)).join('');

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];

const middle = ([x, y]: Point, [u, v]: Point): Point => [
	Math.round((x + u) / 2),
	Math.round((y + v) / 2)
];

/** A piece of a path without its beginning: from where, the steps that follow, and where it ends. */
interface Stroke {
	start: Point;
	steps: string;
	end: Point;
}

/**
 * A quadratic B-spline, its points the controls, as `q` and a chain of `t`: SVG mirrors each control about the end of
 * its piece, which in this spline is the middle between two controls, so that only the middles are written: two
 * numbers a point, as for straight lines. Each middle is rounded against the control that the reader will have got by
 * mirroring, so that the error never grows beyond a px.
 */
function spline(start: Point, controls: readonly Point[], end: Point | undefined): Stroke {
	let control = controls[0]!;
	let at = start;
	const steps: number[] = [];
	controls.slice(1).forEach((next) => {
		const to = middle(control, next);
		steps.push(to[0] - at[0], to[1] - at[1]);
		control = [2 * to[0] - control[0], 2 * to[1] - control[1]];
		at = to;
	});
	if (end) steps.push(end[0] - at[0], end[1] - at[1]);
	const first = [controls[0]![0] - start[0], controls[0]![1] - start[1], ...steps.slice(0, 2)];
	const rest = steps.length > 2 ? `t${join(steps.slice(2))}` : '';
	return { start, steps: `q${join(first)}${rest}`, end: end ?? at };
}

/** Px of the reference stage in a unit of a path: numbers of fewer digits, and smooth strokes need no finer grid. */
export const unit = 3;

function ring(points: readonly Point[]): Stroke {
	const start = middle(points.at(-1)!, points[0]!);
	const { steps } = spline(start, points, start);
	return { start, steps: `${steps}z`, end: start };
}

function line(points: readonly Point[]): Stroke {
	const [start, end] = [points[0]!, points.at(-1)!];
	if (points.length > 2) return spline(start, points.slice(1, -1), end);
	return { start, steps: `l${join([end[0] - start[0], end[1] - start[1]])}`, end };
}

/** Strokes as one path, each beginning where the one before has ended. */
function chain(strokes: readonly Stroke[]): string {
	let at: Point | undefined;
	return strokes
		.map(({ start, steps, end }) => {
			const [x, y] = at ?? [0, 0];
			const begin = `${at ? 'm' : 'M'}${join([start[0] - x, start[1] - y])}`;
			at = end;
			return begin + steps;
		})
		.join('');
}

/**
 * Rings or lines as one SVG path of smooth strokes in whole units. What shrinks to a point is left out.
 * @param closed rings, their first point not repeated at the end
 * @param sharp points where the stroke keeps its corner
 * @param px of the reference stage in a unit
 */
export function pathOf(
	shapes: readonly (readonly Point[])[],
	closed: boolean,
	sharp: (point: Point) => boolean = () => false,
	px = unit
): string {
	const strokes = shapes.flatMap((shape) => {
		const points: Point[] = [];
		for (const point of shape) {
			const whole: Point = [Math.round(point[0] / px), Math.round(point[1] / px)];
			if (sharp(point)) points.push(whole, whole, whole);
			else if (!points.length || !same(whole, points.at(-1)!)) points.push(whole);
		}
		if (points.length < (closed ? 3 : 2)) return [];
		return closed ? ring(points) : line(points);
	});
	return chain(strokes);
}

/** Rings as one SVG path of straight lines in whole px. */
export const straightPath = (rings: readonly (readonly Point[])[]): string =>
	chain(
		rings
			.filter((ring) => ring.length > 2)
			.map((ring) => {
				const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
				const steps = points
					.slice(1)
					.flatMap(([x, y], i): Point => [x - points[i]![0], y - points[i]![1]]);
				const [start] = points;
				return { start: start!, steps: `l${join(steps)}z`, end: start! };
			})
	);

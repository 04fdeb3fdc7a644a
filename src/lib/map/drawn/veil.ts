import { washUnit, type Shape } from '../ground';
import type { Box } from './box';
import { unit } from './path';

/** More than any stage shows, in units of a path. */
const most: Box = { left: -1200, top: -700, right: 1500, bottom: 1000 };

const rectangle = ({ left, top, right, bottom }: Box): string =>
	`M${left}${top < 0 ? '' : ' '}${top}h${right - left}v${bottom - top}h${left - right}z`;

/** With an area's outline it is all that lies around the area. */
export const everything = rectangle(most);

/** The box of a path as `path.ts` writes it, in its own units: of its points and of the controls of its strokes. */
export function boxOf(path: string): Box {
	const [xs, ys]: [number[], number[]] = [[], []];
	let [x, y, u, v] = [0, 0, 0, 0];
	let start: [number, number] = [0, 0];
	for (const [, command, steps, closing] of path.matchAll(/([Mmlqt])([^a-z]+)(z?)/g)) {
		const numbers = steps!.match(/-?\d+/g)!.map(Number);
		const size = command === 'q' ? 4 : 2;
		for (let i = 0; i < numbers.length; i += size) {
			// The control of a `t` is the one before, mirrored; what is no curve has none of its own.
			if (command === 'q') [u, v] = [x + numbers[i]!, y + numbers[i + 1]!];
			else if (command === 't') [u, v] = [2 * x - u, 2 * y - v];
			x += numbers[i + size - 2]!;
			y += numbers[i + size - 1]!;
			if (size === 2 && command !== 't') [u, v] = [x, y];
			xs.push(x, u);
			ys.push(y, v);
		}
		if (command === 'M' || command === 'm') start = [x, y];
		if (closing) [x, y] = start;
	}
	return {
		left: Math.min(...xs),
		top: Math.min(...ys),
		right: Math.max(...xs),
		bottom: Math.max(...ys)
	};
}

/** Half the width of the widest line, in units. */
const line = 4;

/**
 * All that is drawn of a ground, as a path in units: a veil over more than that is not seen and painted all the same,
 * each time that the picture comes into sight from afar.
 */
export function drawnOf(shapes: readonly Shape[]): string {
	if (shapes.some(({ kind }) => kind === 'sea')) return everything;
	const boxes = shapes.map(({ kind, path }) => {
		const { left, top, right, bottom } = boxOf(path);
		const scale = kind === 'height' ? washUnit / unit : 1;
		return [left, top, right, bottom].map((side) => side * scale);
	});
	const [left, top, right, bottom] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side]!));
	return rectangle({
		left: Math.max(most.left, Math.min(...left!) - line),
		top: Math.max(most.top, Math.min(...top!) - line),
		right: Math.min(most.right, Math.max(...right!) + line),
		bottom: Math.min(most.bottom, Math.max(...bottom!) + line)
	});
}

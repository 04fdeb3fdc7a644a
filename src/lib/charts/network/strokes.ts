/** A line from left to right; curved, level at both ends, where these are not level. */
export interface Stroke {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

/** Numbers of a path, without spaces that it can do without. */
const numbers = (...list: number[]): string => list.join(' ').replaceAll(' -', '-');

function wayOf({ x1, y1, x2, y2 }: Stroke): string {
	const [across, down] = [x2 - x1, y2 - y1];
	const half = Math.round(across / 2);
	if (down === 0) return `h${across}`;
	return `c${numbers(half, 0, half, down, across, down)}`;
}

/** Strokes as one path: each followed by one that begins where it ends, a level one before others. */
export function pathOf(strokes: readonly Stroke[]): string {
	const left = strokes.toSorted((a, b) => Number(b.y1 === b.y2) - Number(a.y1 === a.y2));
	left.sort((a, b) => a.x1 - b.x1);
	let path = '';
	for (let next = left.shift(); next; next = left.shift()) {
		path += `M${numbers(next.x1, next.y1)}`;
		for (let on: Stroke | undefined = next; on;) {
			const { x2, y2 }: Stroke = on;
			const index = left.findIndex(({ x1, y1 }) => x1 === x2 && y1 === y2);
			const after: Stroke | undefined = index < 0 ? undefined : left.splice(index, 1)[0];
			if (after && on.y1 === on.y2 && after.y1 === after.y2) on = { ...on, x2: after.x2 };
			else {
				path += wayOf(on);
				on = after;
			}
		}
	}
	return path;
}

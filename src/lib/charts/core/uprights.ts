import type { Box } from './box';

/** px of air beside a label within which a line is broken for it. */
const air = 2;

/** The parts of an upright line that run clear of the labels. */
function clear(x: number, [from, to]: readonly [number, number], labels: Box[]) {
	const parts: [number, number][] = [];
	let top = from;
	const over = labels
		.filter((box) => box.x - air < x && x < box.x + box.width + air)
		.sort((a, b) => a.y - b.y);
	for (const { y, height } of over) {
		if (y > top) parts.push([top, Math.min(y, to)]);
		top = Math.max(top, y + height);
	}
	if (top < to) parts.push([top, to]);
	// a dot between two labels is no line
	return parts.filter(([a, b]) => b - a > 3);
}

/**
 * Upright lines from one y to another, broken where a label stands in their way, as a path in relative commands:
 * lines alike are text alike.
 */
export function uprights(at: number[], span: readonly [number, number], labels: Box[] = []) {
	let pen: [x: number, y: number] | undefined;
	return at
		.flatMap((x) => clear(x, span, labels).map((part) => ({ x, part: part.map(Math.round) })))
		.map(({ x, part: [from = 0, to = 0] }) => {
			const move = pen ? `m${x - pen[0]} ${from - pen[1]}` : `M${x} ${from}`;
			pen = [x, to];
			return `${move}v${to - from}`;
		})
		.join('');
}

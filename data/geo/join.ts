/** Joins lines that were cut at the edges of tiles back into long lines and closed rings. */

type Point = readonly [longitude: number, latitude: number];
type Line = readonly Point[];

/** Places closer than a millionth of a degree (0.1 m) are the same place. */
function key([longitude, latitude]: Point): string {
	return `${Math.round(longitude * 1e6)} ${Math.round(latitude * 1e6)}`;
}

/** Whether a line ends where it starts. */
export function isClosed(line: Line): boolean {
	const [first, last] = [line[0], line.at(-1)];
	return !!first && !!last && line.length > 3 && key(first) === key(last);
}

/** Whether a line goes nowhere: the sources put such stubs where a river crosses a tile's edge. */
function isStub(line: Line): boolean {
	const [first] = line;
	return !first || line.every((point) => key(point) === key(first));
}

/**
 * Joins lines end to end, turning them where needed, at every place where exactly two ends meet.
 * Lines stay apart where three or more meet (a confluence). Order in, order out: same bytes each time.
 */
export function joinLines(lines: readonly Line[]): Point[][] {
	const pieces: (Point[] | undefined)[] = lines
		.filter((line) => !isStub(line))
		.map((line) => [...line]);
	const ends = new Map<string, number[]>();
	pieces.forEach((piece, i) => {
		if (!piece || isClosed(piece)) return;
		for (const end of [piece[0], piece.at(-1)]) {
			if (end) ends.set(key(end), [...(ends.get(key(end)) ?? []), i]);
		}
	});
	for (const [place, meeting] of ends) {
		const [a, b] = meeting;
		if (meeting.length !== 2 || a === undefined || b === undefined || a === b) continue;
		const [one, two] = [pieces[a], pieces[b]];
		if (!one || !two) continue;
		if (one[0] && key(one[0]) === place) one.reverse();
		const last = two.at(-1);
		if (last && key(last) === place) two.reverse();
		pieces[a] = [...one, ...two.slice(1)];
		pieces[b] = undefined;
		const far = two.at(-1);
		const other = far && ends.get(key(far));
		if (other) other[other.indexOf(b)] = a;
	}
	return pieces.filter((piece) => piece !== undefined);
}

/** A place in a column: a node, or (`passing`) where a link crosses the column on its way. */
export interface Cell {
	id: string;
	passing: boolean;
}

/** Columns of cells from the left, each from the top, and links between neighbouring columns alone. */
export interface Ordered {
	columns: Cell[][];
	links: Step[];
}

/** The way of a link from one column to the next. */
export interface Step {
	from: string;
	to: string;
	/** Position of the link in the list given. */
	of: number;
}

/** Puts a cell of its own into every column that a link passes. */
function cellsOf(
	nodes: readonly { id: string; column: number }[],
	links: readonly { from: string; to: string }[]
): Ordered {
	const most = Math.max(-1, ...nodes.map((node) => node.column));
	const columns: Cell[][] = Array.from({ length: most + 1 }, () => []);
	const columnOf = new Map(nodes.map(({ id, column }) => [id, column]));
	for (const { id, column } of nodes) columns[column]?.push({ id, passing: false });
	const between = links.flatMap(({ from, to }, of): Step[] => {
		const [left = 0, right = 0] = [columnOf.get(from), columnOf.get(to)];
		const stops = [from];
		for (let column = left + 1; column < right; column++) {
			const id = `${from}>${to}@${column}`;
			columns[column]?.push({ id, passing: true });
			stops.push(id);
		}
		stops.push(to);
		return stops.slice(1).map((stop, i) => ({ from: stops[i] ?? from, to: stop, of }));
	});
	return { columns, links: between };
}

const positions = (columns: readonly Cell[][]) =>
	new Map(columns.flatMap((cells) => cells.map(({ id }, i) => [id, i] as const)));

/** How many pairs of links cross. */
export function crossings({ columns, links }: Ordered): number {
	const at = positions(columns);
	const columnOf = new Map(columns.flatMap((cells, c) => cells.map(({ id }) => [id, c] as const)));
	const ends = links.map(({ from, to }) => ({
		column: columnOf.get(from),
		from: at.get(from) ?? 0,
		to: at.get(to) ?? 0
	}));
	let count = 0;
	for (const [i, a] of ends.entries())
		for (const b of ends.slice(i + 1))
			if (a.column === b.column && (a.from - b.from) * (a.to - b.to) < 0) count++;
	return count;
}

/** Each link's cells by their cell at the other end, on one side. */
function neighbours(links: Ordered['links'], side: 'left' | 'right'): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { from, to } of links) {
		const [self, other] = side === 'left' ? [to, from] : [from, to];
		found.set(self, [...(found.get(self) ?? []), other]);
	}
	return found;
}

/** How often the columns are gone through, there and back. */
const sweeps = 8;

/**
 * Orders the cells of each column so that few links cross: by the mean position of the neighbours
 * (Sugiyama's barycentres), the given order wherever that decides nothing. The best order found.
 */
export function order(
	nodes: readonly { id: string; column: number }[],
	links: readonly { from: string; to: string }[]
): Ordered {
	let best = cellsOf(nodes, links);
	let least = crossings(best);
	let { columns } = best;
	for (let sweep = 0; sweep < sweeps && least > 0; sweep++) {
		const side = sweep % 2 === 0 ? 'left' : 'right';
		const others = neighbours(best.links, side);
		const passes = [...columns.keys()];
		for (const c of side === 'left' ? passes : passes.reverse()) {
			const at = positions(columns);
			const mean = ({ id }: Cell) => {
				const places = (others.get(id) ?? []).map((other) => at.get(other) ?? 0);
				if (places.length === 0) return at.get(id) ?? 0;
				return places.reduce((sum, place) => sum + place, 0) / places.length;
			};
			const sorted = (columns[c] ?? []).toSorted((a, b) => mean(a) - mean(b));
			columns = columns.with(c, sorted);
		}
		const next = { ...best, columns };
		const count = crossings(next);
		if (count < least) [best, least] = [next, count];
	}
	return best;
}

import type { Label } from '../core/label';
import { descent, leading, type Font, type Line } from '../core/text';
import type { Column } from './columns';
import type { Ordered } from './order';
import type { NetNode, NetworkSeries } from './series';
import type { Stroke } from './strokes';

/** How a stroke is drawn: whole, thin, or dotted where it stands for others. */
export type Look = 'tie' | 'quiet' | 'open';

/** A tie with the nodes that it alone has, or what ties of several groups share. */
export interface Part {
	/** The tie's position; none where it is shared. */
	row: number | undefined;
	/** Positions in the chart's list of states in which it is lit. */
	steps: number[];
	strokes: Record<Look, Stroke[]>;
	labels: Label[];
}

/** A node with its label as it is written. */
export interface Written {
	node: NetNode;
	face: Font;
	lines: Line[];
}

/** Px between the feet of a label's letters and the line it stands on. */
export const onLine = 3;
/** Where things are: nodes by id, the columns, the y of each cell. */
export interface Places {
	written: Map<string, Written>;
	columns: Column[];
	ordered: Ordered;
	lineOf: (id: string) => number;
}

/** Sorts what is drawn into parts: that of its tie, or of those who share it. */
function partition(groupOf: readonly number[]) {
	const parts = new Map<string, Part>();
	const partOf = (ties: readonly number[]): Part => {
		const groups = [...new Set(ties.map((tie) => groupOf[tie] ?? 0))].sort((a, b) => a - b);
		const row = groups.length === 1 ? Math.min(...ties) : undefined;
		const steps = groups.map((group) => group + 1);
		const key = `${row} ${steps.join()}`;
		const part = parts.get(key) ?? {
			row,
			steps,
			strokes: { tie: [], quiet: [], open: [] },
			labels: []
		};
		parts.set(key, part);
		return part;
	};
	return { parts, partOf };
}

/** The parts of a drawing: a line for each node with its label on it, curves for the ties. */
export function partsOf(
	{ links, ties }: Pick<NetworkSeries, 'links' | 'ties'>,
	{ written, columns, ordered, lineOf }: Places
): Part[] {
	const { parts, partOf } = partition(ties);
	const isOpen = (id: string) => written.get(id)?.node.open ?? false;

	for (const { node, face, lines } of written.values()) {
		const { x, width } = columns[node.column] ?? { x: 0, width: 0 };
		const own = links.filter(({ from, to }) => from === node.id || to === node.id);
		const part = partOf(own.flatMap((link) => link.ties));
		const y = lineOf(node.id);
		const quiet = own.every((link) => link.quiet) && !node.lead;
		const look: Look = node.open ? 'open' : quiet ? 'quiet' : 'tie';
		part.strokes[look].push({ x1: x, y1: y, x2: x + width, y2: y });
		if (lines.length === 0) continue;
		const foot = Math.floor(y - onLine - descent * face.size);
		const up = (lines.length - 1) * face.size * leading;
		const role = node.open ? 'soft' : 'word';
		part.labels.push({ x, y: Math.floor(foot - up), anchor: 'start', lines, font: face, role });
	}
	const columnOf = new Map(
		ordered.columns.flatMap((cells, c) => cells.map(({ id }) => [id, columns[c]] as const))
	);
	for (const { from, to, of } of ordered.links) {
		const link = links[of];
		const [left, right] = [columnOf.get(from), columnOf.get(to)];
		if (!link || !left || !right) continue;
		const open = isOpen(link.from) || isOpen(link.to);
		const strokes = partOf(link.ties).strokes[open ? 'open' : link.quiet ? 'quiet' : 'tie'];
		const [y, edge] = [lineOf(from), left.x + left.width];
		// a tie that passes a column goes level through it
		if (from !== link.from) strokes.push({ x1: left.x, y1: y, x2: edge, y2: y });
		strokes.push({ x1: edge, y1: y, x2: right.x, y2: lineOf(to) });
	}
	return [...parts.values()].sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

import { linesHeight, placeLines, type Label } from '../core/label';
import { descent, leading, type Font, type Line } from '../core/text';
import { wrap } from '../core/wrap';
import { align, heightOf, type Room } from './align';
import { placeColumns, type Column } from './columns';
import { order, type Ordered } from './order';
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

/** A network laid out, from its own top left corner. */
export interface Net {
	height: number;
	font: Font;
	/** What stands in the columns. */
	heads: Label[];
	parts: Part[];
}

/** What to draw; without what stands in the columns (`columns`) where it shall not be said. */
export type Given = Omit<NetworkSeries, 'groups'>;

/** How a network is set. */
export interface Setting {
	width: number;
	/** Px between two columns, where the lines bend. */
	gutter: number;
	font: Font;
	strong: Font;
	/** Px between a line and what is below it. */
	gap: number;
	/** Lines of text that a label may have; a longer one is left to the table. */
	lines: number;
	/** Height in px to fill where the rows leave room, and never to go beyond. */
	height: number;
	most: number;
	/** Px of which the lines' places are multiples. */
	grid: number;
	/** Writes the leading nodes' names alone. */
	few: boolean;
	/** All of it in one part. */
	single: boolean;
}

/** A node with its label as it is written. */
interface Written {
	node: NetNode;
	face: Font;
	lines: Line[];
}

/** Px between the feet of a label's letters and the line it stands on. */
const onLine = 3;
/** Px above and below a line that carries no label. */
const bare: Room = { above: 5, below: 3 };
/** Rows are drawn apart to fill a height, but not further than so many times what they need. */
const roomiest = 1.3;

/** The nodes with their columns numbered without gaps, and which of the chart's columns these are. */
function compact(nodes: readonly NetNode[]): { nodes: NetNode[]; used: number[] } {
	const used = [...new Set(nodes.map((node) => node.column))].sort((a, b) => a - b);
	return { nodes: nodes.map((node) => ({ ...node, column: used.indexOf(node.column) })), used };
}

/** Where things are: nodes by id, the columns, the y of each cell. */
interface Places {
	written: Map<string, Written>;
	columns: Column[];
	ordered: Ordered;
	lineOf: (id: string) => number;
}

/** Sorts what is drawn into parts: that of its tie, or of those who share it. */
function partition(groupOf: readonly number[], single: boolean) {
	const parts = new Map<string, Part>();
	const partOf = (ties: readonly number[]): Part => {
		const groups = [...new Set(ties.map((tie) => groupOf[tie] ?? 0))].sort((a, b) => a - b);
		const row = single || groups.length > 1 ? undefined : Math.min(...ties);
		const steps = single ? [] : groups.map((group) => group + 1);
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
function partsOf(
	{ links, ties }: Given,
	{ written, columns, ordered, lineOf }: Places,
	single: boolean
): Part[] {
	const { parts, partOf } = partition(ties, single);
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

/**
 * Places nodes in their columns, each a label on a line, and ties as curves between the lines, so
 * that a tie only ever bends where no label is.
 */
export function placeNet(given: Given, setting: Setting): Net {
	const { font, strong, gap, grid, few } = setting;
	const { nodes, used } = compact(given.nodes);
	const labels = nodes.map((node) => ({
		node,
		face: node.lead ? strong : font,
		written: node.lead || !few
	}));
	const columns = placeColumns(labels, used.length, setting);
	const widthOf = (column: number) => columns[column]?.width ?? 0;
	const heads = used.map((column, i) => {
		const text = given.columns[column];
		const lines = text === undefined ? [] : wrap([{ text }], widthOf(i), font);
		return placeLines(lines, { x: columns[i]?.x ?? 0, top: 0 }, { font, role: 'soft' });
	});
	const tallest = Math.max(0, ...heads.map((head) => linesHeight(head.lines, font)));
	const top = tallest === 0 ? 0 : tallest + gap;

	const written = new Map(
		labels.map(({ node, face, written }): [string, Written] => {
			const lines = written ? wrap(node.label, widthOf(node.column) - 1, face) : [];
			return [node.id, { node, face, lines: lines.length > setting.lines ? [] : lines }];
		})
	);
	const roomOf = (id: string): Room => {
		const { lines, face } = written.get(id) ?? { lines: [], face: font };
		return lines.length === 0 ? bare : { above: linesHeight(lines, face) + onLine, below: gap };
	};
	const ordered = order(nodes, given.links);
	const needed = Math.max(
		0,
		...ordered.columns.map((cells) =>
			heightOf(
				cells.map(({ id }) => roomOf(id)),
				grid
			)
		)
	);
	const wanted = Math.max(top + needed, Math.min(setting.height, (top + needed) * roomiest));
	const foot = Math.min(wanted, setting.most);
	const ys = align(ordered, roomOf, { top, foot }, grid);
	const lineOf = (id: string) => Math.round(ys.get(id) ?? 0);
	return {
		height: Math.ceil(foot),
		font,
		heads: heads.filter((head) => head.lines.length > 0),
		parts: partsOf(given, { written, columns, ordered, lineOf }, setting.single)
	};
}

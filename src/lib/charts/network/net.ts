import { linesHeight, placeLines, type Label } from '../core/label';
import type { Font } from '../core/text';
import { wrap } from '../core/wrap';
import { align, heightOf, type Room } from './align';
import { placeColumns } from './columns';
import { order } from './order';
import { onLine, partsOf, type Part, type Written } from './parts';
import type { NetNode, NetworkSeries } from './series';

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
}

/** Px above and below a line that carries no label. */
const bare: Room = { above: 5, below: 3 };
/** Rows are drawn apart to fill a height, but not further than so many times what they need. */
const roomiest = 1.3;

/** The nodes with their columns numbered without gaps, and which of the chart's columns these are. */
function compact(nodes: readonly NetNode[]): { nodes: NetNode[]; used: number[] } {
	const used = [...new Set(nodes.map((node) => node.column))].sort((a, b) => a - b);
	return { nodes: nodes.map((node) => ({ ...node, column: used.indexOf(node.column) })), used };
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
		parts: partsOf(given, { written, columns, ordered, lineOf })
	};
}

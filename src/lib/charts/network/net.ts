import { linesHeight, placeLines, type Label } from '../core/label';
import { measureLine, type Font, type Line, type Run } from '../core/text';
import { widestPiece, wrap } from '../core/wrap';
import { align, stacked, type Room } from './align';
import { order } from './order';
import type { NetLink, NetNode } from './series';

/** A line from left to right; curved where its ends are not level. */
export interface Stroke {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

/** How a stroke is drawn: whole, thin, or dotted where it stands for others. */
export type Look = 'tie' | 'quiet' | 'open';

/** What is lit in the same states. */
export interface Part {
	/** Positions in the chart's list of states. */
	steps: number[];
	strokes: Record<Look, Stroke[]>;
	labels: Label[];
}

/** A network laid out, from its own top left corner. */
export interface Net {
	width: number;
	height: number;
	/** What stands in the columns. */
	heads: Label[];
	parts: Part[];
}

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
	/** Of which columns the names are written; all of them where it is not given. */
	written?: ((node: NetNode) => boolean) | undefined;
}

/** Px between a label's foot and the line it stands on. */
const onLine = 3;
/** Least width of a column, in px. */
const bareWidth = 16;
/** Px above and below a line that carries no label. */
const bare: Room = { above: 5, below: 2 };

/** Rows are drawn apart to fill a height, but not further than so many times what they need. */
const roomiest = 1.3;

/** What a column asks for, in px: to set its longest word, and to set its longest label on one line. */
interface Need {
	least: number;
	most: number;
}

/**
 * Shares a width out: to each its least, or a part of it where there is not even that; what needs
 * less than an equal share has what it needs, the others the rest.
 */
export function shareOut(needs: readonly Need[], width: number): number[] {
	const least = needs.reduce((sum, need) => sum + need.least, 0);
	const scale = Math.min(1, width / Math.max(1, least));
	const out = needs.map((need) => Math.floor(need.least * scale));
	const ranked = [...needs.keys()].sort((a, b) => (needs[a]?.most ?? 0) - (needs[b]?.most ?? 0));
	let left = width - out.reduce((sum, share) => sum + share, 0);
	for (const [i, column] of ranked.entries()) {
		const more = Math.max(0, (needs[column]?.most ?? 0) - (out[column] ?? 0));
		const rest = ranked.slice(i).reduce((sum, other) => sum + (out[other] ?? 0), left);
		const fair = Math.max(0, rest / (ranked.length - i) - (out[column] ?? 0));
		const given = Math.floor(Math.min(more, fair, left));
		out[column] = (out[column] ?? 0) + given;
		left -= given;
	}
	return out.map((share) => share + Math.floor(left / out.length));
}

/** Left edge and width of each column. */
function columnsOf(nodes: readonly NetNode[], count: number, setting: Setting) {
	const { width, gutter, written } = setting;
	const needs = Array.from({ length: count }, (_, column): Need => {
		const own = nodes.filter((node) => node.column === column && (written?.(node) ?? true));
		const widest = (ask: (runs: Run[], face: Font) => number) =>
			Math.max(0, ...own.map((node) => Math.ceil(ask(node.label, faceOf(node, setting))) + 1));
		return { least: Math.max(bareWidth, widest(widestPiece)), most: widest(measureLine) };
	});
	let x = 0;
	return shareOut(needs, width - gutter * (count - 1)).map((share) => {
		const column = { x, width: share };
		x += share + gutter;
		return column;
	});
}

const faceOf = ({ lead }: NetNode, { font, strong }: Setting): Font => (lead ? strong : font);

/** The columns in use, renumbered without gaps. */
function compact(nodes: readonly NetNode[]): { nodes: NetNode[]; used: number[] } {
	const used = [...new Set(nodes.map((node) => node.column))].sort((a, b) => a - b);
	return { nodes: nodes.map((node) => ({ ...node, column: used.indexOf(node.column) })), used };
}

/**
 * Places nodes in their columns, each a label on a line, and ties as curves between the lines, so
 * that a tie only ever bends where no label is.
 * @param heads what stands in each column of the chart; none are set where it is empty
 */
export function placeNet(
	given: { nodes: readonly NetNode[]; links: readonly NetLink[]; heads: readonly string[] },
	setting: Setting
): Net {
	const { font, gap, lines, written, width } = setting;
	const { nodes, used } = compact(given.nodes);
	const columns = columnsOf(nodes, used.length, setting);
	const headLines = used.map((column, i) => {
		const text = given.heads[column];
		return text === undefined ? [] : wrap([{ text }], columns[i]?.width ?? 0, font);
	});
	const headFoot = Math.max(0, ...headLines.map((head) => linesHeight(head, font)));
	const top = headFoot === 0 ? 0 : headFoot + gap;

	const set = new Map(
		nodes.map((node) => {
			const face = faceOf(node, setting);
			const words: Line[] =
				(written?.(node) ?? true)
					? wrap(node.label, (columns[node.column]?.width ?? 0) - 1, face)
					: [];
			const shown = words.length > lines ? [] : words;
			return [node.id, { node, face, lines: shown }] as const;
		})
	);
	const roomOf = (id: string): Room => {
		const one = set.get(id);
		if (!one || one.lines.length === 0) return { above: bare.above, below: bare.below + gap / 3 };
		return { above: linesHeight(one.lines, one.face) + onLine, below: gap };
	};
	const ordered = order(nodes, given.links);
	const needed = Math.max(
		0,
		...ordered.columns.map((cells) => stacked(cells.map(({ id }) => roomOf(id))))
	);
	const wanted = Math.max(top + needed, Math.min(setting.height, (top + needed) * roomiest));
	const height = Math.floor(Math.min(wanted, setting.most));
	const ys = align(ordered, roomOf, { top, foot: height });

	const parts = new Map<string, Part>();
	const partOf = (groups: readonly number[]): Part => {
		const steps = [...new Set(groups)].sort((a, b) => a - b).map((group) => group + 1);
		const part = parts.get(steps.join()) ?? {
			steps,
			strokes: { tie: [], quiet: [], open: [] },
			labels: []
		};
		parts.set(steps.join(), part);
		return part;
	};
	const lineOf = (id: string) => Math.round(ys.get(id) ?? 0);

	for (const { node, face, lines } of set.values()) {
		const { x, width } = columns[node.column] ?? { x: 0, width: 0 };
		const own = given.links.filter(({ from, to }) => from === node.id || to === node.id);
		const part = partOf(own.flatMap((link) => link.groups));
		const y = lineOf(node.id);
		const thin = own.every((link) => link.quiet) && !node.lead;
		part.strokes[node.open ? 'open' : thin ? 'quiet' : 'tie'].push({
			x1: x,
			y1: y,
			x2: x + width,
			y2: y
		});
		if (lines.length === 0) continue;
		const at = { x, top: y - onLine - linesHeight(lines, face) };
		const role = node.open ? 'soft' : 'word';
		part.labels.push(placeLines(lines, at, { font: face, role }));
	}
	// a tie that passes columns goes level through them
	const isOpen = (id: string) => set.get(id)?.node.open ?? false;
	const edgeOf = new Map(
		ordered.columns.flatMap((cells, c) => cells.map(({ id }) => [id, columns[c]] as const))
	);
	for (const { from, to, of } of ordered.links) {
		const link = given.links[of];
		const [a, b] = [edgeOf.get(from), edgeOf.get(to)];
		if (!link || !a || !b) continue;
		const open = isOpen(link.from) || isOpen(link.to);
		const strokes = partOf(link.groups).strokes[open ? 'open' : link.quiet ? 'quiet' : 'tie'];
		const right = a.x + a.width;
		if (from !== link.from)
			strokes.push({ x1: a.x, y1: lineOf(from), x2: right, y2: lineOf(from) });
		strokes.push({ x1: right, y1: lineOf(from), x2: b.x, y2: lineOf(to) });
	}
	return {
		width,
		height: height + 2,
		heads: headLines.flatMap((head, i) =>
			head.length === 0
				? []
				: [placeLines(head, { x: columns[i]?.x ?? 0, top: 0 }, { font, role: 'soft' })]
		),
		parts: [...parts.values()]
	};
}

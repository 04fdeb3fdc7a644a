import { measureLine, type Font, type Run } from '../core/text';
import { widestPiece } from '../core/wrap';
import type { NetNode } from './series';

/** What a column asks for, in px: to set its longest word, and to set its longest label on one line. */
export interface Need {
	least: number;
	most: number;
}

export interface Column {
	x: number;
	width: number;
}

/** Least width of a column, in px. */
const bare = 16;

/** What is wanted, cut at one height so that all of it fits a width: those that want most give way first. */
function cutTo(wanted: readonly number[], width: number): number[] {
	let left = width;
	let cap = Infinity;
	for (const [i, one] of wanted.toSorted((a, b) => a - b).entries()) {
		const fair = left / (wanted.length - i);
		if (one > fair) {
			cap = fair;
			break;
		}
		left -= one;
	}
	return wanted.map((one) => Math.floor(Math.min(one, cap)));
}

/**
 * Shares a width out: to each its least, as far as there is that; then what needs less than an equal
 * share gets what it needs, the others the rest.
 */
export function shareOut(needs: readonly Need[], width: number): number[] {
	const out = cutTo(
		needs.map((need) => need.least),
		width
	);
	const ranked = [...needs.keys()].sort((a, b) => (needs[a]?.most ?? 0) - (needs[b]?.most ?? 0));
	let left = width - out.reduce((sum, share) => sum + share, 0);
	for (const [i, column] of ranked.entries()) {
		const has = out[column] ?? 0;
		const rest = ranked.slice(i).reduce((sum, other) => sum + (out[other] ?? 0), left);
		const fair = rest / (ranked.length - i) - has;
		const more = Math.floor(Math.max(0, Math.min((needs[column]?.most ?? 0) - has, fair, left)));
		out[column] = has + more;
		left -= more;
	}
	return out.map((share) => share + Math.floor(left / out.length));
}

/** Columns side by side, as wide as the labels that are written in them ask for. */
export function placeColumns(
	labels: readonly { node: NetNode; face: Font; written: boolean }[],
	count: number,
	{ width, gutter }: { width: number; gutter: number }
): Column[] {
	const needs = Array.from({ length: count }, (_, column): Need => {
		const own = labels.filter(({ node, written }) => written && node.column === column);
		const widest = (ask: (runs: Run[], face: Font) => number) =>
			Math.max(0, ...own.map(({ node, face }) => Math.ceil(ask(node.label, face)) + 1));
		return { least: Math.max(bare, widest(widestPiece)), most: widest(measureLine) };
	});
	let x = 0;
	return shareOut(needs, width - gutter * (count - 1)).map((share) => {
		const column = { x, width: share };
		x += share + gutter;
		return column;
	});
}

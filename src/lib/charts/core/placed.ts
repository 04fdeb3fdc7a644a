import type { Box } from './box';
import type { Label } from './label';

/** Roles of the palette; see look.md's table in src/app.css. */
export type Tone = 'lake' | 'celadon' | 'gold';

/**
 * How a mark is filled: whole; hatched (derived, planned); faded to its right, its top or its foot
 * (goes on beyond, or does not quite reach); only outlined.
 */
export type Fill = 'solid' | 'hatch' | 'fade-right' | 'fade-up' | 'fade-down' | 'outline';
/** `plus` says of an open end that there is more; an `arrow` points to the right, its tip at the box's edge. */
export type Shape = 'square' | 'circle' | 'diamond' | 'arrow' | 'plus';

export interface Mark extends Box {
	shape: Shape;
	tone: Tone;
	fill: Fill;
	/** Where it changes its place: how far it stands from here in each state, in px; see moves.ts. */
	at?: { x: number; y: number }[];
}

/** What belongs to one fact: its marks and labels, and the states in which it is lit. */
export interface Group {
	fact: string;
	/** Positions in the chart's list of states; state 0 lights everything. */
	steps: number[];
	marks: Mark[];
	labels: Label[];
}

/** What every layout returns, in px of its own width. */
export interface Placed {
	width: number;
	height: number;
	groups: Group[];
	/** Labels that no state dims. */
	labels: Label[];
	/** Drawings for each state lie over one another: a single state does not say everything. */
	alone?: boolean;
}

/** Every label of a layout. */
export function labelsOf(placed: Placed): Label[] {
	return [...placed.labels, ...placed.groups.flatMap((group) => group.labels)];
}

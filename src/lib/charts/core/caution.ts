import type { Box } from './box';
import { linesHeight, placeLines, type Label } from './label';
import type { Sheet } from './sheet';
import type { Run } from './text';
import { wrap } from './wrap';

/** A sentence beside a bar: what must not be concluded from the drawing. */
export interface Caution {
	bar: Box;
	label: Label;
	/** y below it. */
	foot: number;
}

/** Places the sentence over the sheet's whole width. */
export function placeCaution(runs: Run[], top: number, { width, gap, label }: Sheet): Caution {
	const indent = Math.round(gap * 1.25);
	const lines = wrap(runs, width - indent, label);
	const bar = {
		x: 0,
		y: Math.round(top),
		width: 3,
		height: Math.ceil(linesHeight(lines, label))
	};
	return {
		bar,
		label: placeLines(lines, { x: indent, top: bar.y }, { font: label }),
		foot: bar.y + bar.height
	};
}

import type { Run } from '../../charts/core/text';
import type { Font } from '../../charts/core/text';
import { footOf, placeText, type Label } from '../../charts/core/label';

/** Words to be set in a column. */
export interface Item {
	runs: Run[];
	font: Font;
	role?: Label['role'];
	/** px above it, save above the first. */
	above?: number;
}

/** Sets words one below the other, wrapped to the column's width. */
export function setColumn(
	items: readonly Item[],
	{ x, top, width }: { x: number; top: number; width: number }
): { labels: Label[]; foot: number } {
	let foot = top;
	const labels = items
		.filter(({ runs }) => runs.some(({ text }) => text !== ''))
		.map(({ runs, font, role, above = 0 }, index) => {
			const from = foot + (index > 0 ? above : 0);
			const label = placeText(runs, { x, top: from, width }, { font, ...(role && { role }) });
			foot = footOf(label);
			return label;
		});
	return { labels, foot };
}

import type { MomentSizes } from '../core/moment';
import type { Sheet } from '../core/sheet';
import { placeAcross } from './across';
import { placeDown } from './down';
import type { DownSetting } from './expected';
import type { MilestonesPlaced } from './placed';
import type { MilestonesSeries } from './series';

export type { MilestonesPlaced } from './placed';

/** px from which the line runs across; below, it runs down. */
const wide = 600;

function placeNarrow(series: MilestonesSeries, sheet: Sheet, sizes: MomentSizes): MilestonesPlaced {
	const open: DownSetting = {
		sheet,
		sizes,
		tall: sheet.width * 0.7,
		ticks: true,
		key: true,
		numeral: 0.72
	};
	let placed = placeDown(series, open);
	for (const way of [{}, { key: false }, { key: false, ticks: false, numeral: 0.6 }]) {
		if (!sheet.stage || placed.height <= sheet.height) return placed;
		// the rest keeps its height, the line takes what is left
		const without = placeDown(series, { ...open, ...way });
		const tall = open.tall - (without.height - sheet.height);
		placed = placeDown(series, { ...open, ...way, tall: Math.max(60, tall) });
	}
	return placed;
}

/**
 * Places the steps of an undertaking on a line, across on wide sheets and down on narrow ones, and
 * what is expected of it at the end, off the line's scale. On a stage it saves height as far as it has to.
 */
export function placeMilestones(series: MilestonesSeries, sheet: Sheet): MilestonesPlaced {
	const { label, gap, width } = sheet;
	const block = Math.round(label.size * 0.45) * 2;
	const sizes: MomentSizes = { block, line: 4, fade: gap * 2.5, plus: 12 };
	if (width < wide) return placeNarrow(series, sheet, sizes);
	const placed = placeAcross(series, { sheet, sizes, key: true });
	return sheet.stage && placed.height > sheet.height
		? placeAcross(series, { sheet, sizes, key: false })
		: placed;
}

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
	const way: DownSetting = { sheet, sizes, tall: sheet.width * 0.7, ticks: true, numeral: 0.72 };
	const open = placeDown(series, way);
	let placed = open;
	for (const less of [{}, { ticks: false, numeral: 0.6 }]) {
		if (placed.height <= sheet.height) return placed;
		// the rest keeps its height, the line takes what is left
		const rest = placeDown(series, { ...way, ...less }).height - way.tall;
		placed = placeDown(series, { ...way, ...less, tall: Math.max(60, sheet.height - rest) });
	}
	return sheet.stage || placed.height <= sheet.height ? placed : open;
}

/**
 * Places the steps of an undertaking on a line, across on wide sheets and down on narrow ones, and
 * what is expected of it at the end, off the line's scale. Wide sheets say
 * what the marks mean; narrow ones leave that to the chart's note and table.
 */
export function placeMilestones(series: MilestonesSeries, sheet: Sheet): MilestonesPlaced {
	const { label, gap, width } = sheet;
	const block = Math.round(label.size * 0.45) * 2;
	const sizes: MomentSizes = { block, line: 4, fade: gap * 2.5, plus: 10 };
	if (width < wide) return placeNarrow(series, sheet, sizes);
	const placed = placeAcross(series, { sheet, sizes, key: true });
	return sheet.stage && placed.height > sheet.height
		? placeAcross(series, { sheet, sizes, key: false })
		: placed;
}

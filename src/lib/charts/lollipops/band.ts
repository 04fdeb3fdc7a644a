import { footOf, placeLines, type Label } from '../core/label';
import type { Shape } from '../core/placed';
import { measureLine } from '../core/text';
import { wrap } from '../core/wrap';
import { placeAbove, placeBeside, type PlacedRow, type Setting } from './rows';
import type { Lollipop, LollipopsSeries } from './series';

type Band = LollipopsSeries['bands'][number];

/** A band with its rows. */
export interface PlacedBand {
	/** y of the rule above it. */
	rule: number;
	heading: Label;
	rows: { row: Lollipop; placed: PlacedRow }[];
	/** Between which y the lines of the axis are drawn. */
	spans: [from: number, to: number][];
	foot: number;
}

/** The first row with the band's name at the right of its line, where both have room on one line. */
function shareLine(band: Band, top: number, shape: Shape, setting: Setting): number | undefined {
	const { sheet, names, close } = setting;
	const { width, gap, label } = sheet;
	const [first] = band.rows;
	const room = width - measureLine(band.label, label) - gap;
	if (!close || names > 0 || !first || room < width / 2) return undefined;
	const { labels } = placeAbove(first, top, shape, room, setting);
	return labels.every((one) => footOf(one) <= top + label.size * 1.3) ? room : undefined;
}

/**
 * Places a band: a rule, its name, its rows below each other.
 * @param first position of its first row among all rows
 */
export function placeBand(
	band: Band,
	first: number,
	top: number,
	shape: Shape,
	setting: Setting
): PlacedBand {
	const { sheet, scale, names, close } = setting;
	const { width, gap, label } = sheet;
	const head = top + gap * (close ? 0.25 : 0.5);
	const shared = shareLine(band, head, shape, setting);
	const heading =
		shared === undefined
			? placeLines(
					wrap(band.label, width, label),
					{ x: 0, top: head },
					{ font: label, role: 'soft' }
				)
			: placeLines(
					[band.label],
					{ x: width, top: head },
					{ font: label, role: 'soft', anchor: 'end' }
				);
	const begin = shared === undefined ? footOf(heading) + gap * (close ? 0.25 : 0.5) : head;
	let foot = begin;
	const rows = band.rows.map((row, i) => {
		const room = i === 0 ? (shared ?? width) : width;
		const placed =
			names > 0
				? placeBeside(row, first + i, foot, shape, setting)
				: placeAbove(row, foot, shape, room, setting);
		foot = placed.foot + gap * (close ? 0.25 : 0.75);
		return { row, placed };
	});
	const reach = scale.sizes.head / 2 + 1;
	const spans: PlacedBand['spans'] =
		names > 0
			? [[begin, foot - gap * 0.25]]
			: rows.map(({ placed }) => [placed.y - reach, placed.foot + 1]);
	return { rule: Math.round(top), heading, rows, spans, foot };
}

import { amountTicks, placeTicks } from '../core/axis';
import type { Box } from '../core/box';
import { placeCaution } from '../core/caution';
import { footOf, labelBox, type Label } from '../core/label';
import type { Placed, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { uprights } from '../core/uprights';
import { placeBand } from './band';
import { placeCounts } from './counts';
import { gather, type Setting } from './rows';
import { scaleOf } from './scale';
import type { LollipopsSeries } from './series';

export interface LollipopsPlaced extends Placed {
	/** Rules above the bands and lines through round values; the line of zero; as paths. */
	grid: string;
	zero: string;
	/** Beside the sentence that says why the bands are not summed. */
	bar: Box;
}

/** Bands differ by shape as well as by place. */
const shapes: Shape[] = ['circle', 'square', 'diamond'];
const shapeOf = (band: number): Shape => shapes[band % shapes.length] ?? 'circle';

type Way = Pick<Setting, 'close' | 'words' | 'axis'>;
/** What is given up for height, one after the other. */
const closer: Way[] = [
	{ close: true, words: true, axis: true },
	{ close: true, words: false, axis: true },
	{ close: true, words: false, axis: false }
];

/** px from which names stand beside the stems. */
const wide = 600;

/** Ticks of the axis with their words, as many as have room. */
function placeAxis(
	series: LollipopsSeries,
	values: number[],
	{ sheet, scale, names }: Setting
): { at: number[]; labels: Label[] } {
	const { width, label } = sheet;
	for (let most = names > 0 ? 6 : 5; most > 0; most--) {
		const ticks = amountTicks(values, most);
		const texts = series.ticks(ticks);
		const labels = placeTicks(
			ticks.map((value, i) => ({ x: scale.x(value), text: texts[i] ?? '' })),
			0,
			width,
			label
		);
		if (labels.length === ticks.length) return { at: ticks.map(scale.x), labels };
	}
	return { at: [], labels: [] };
}

function placeWith(series: LollipopsSeries, setting: Setting): LollipopsPlaced {
	const { sheet, scale, close } = setting;
	const { width, gap } = sheet;
	const values = series.bands.flatMap((band) => band.rows.map((row) => row.value));
	const axis = placeAxis(series, values, setting);
	const labels: Label[] = setting.axis ? [...axis.labels] : [];
	let top = Math.max(0, ...labels.map(footOf)) + (setting.axis ? gap / 2 : 0);
	let first = 0;
	const bands = series.bands.map((band, b) => {
		const placed = placeBand(band, first, top, shapeOf(b), setting);
		first += band.rows.length;
		top = placed.foot + gap * (close ? 0.25 : 0.5);
		return placed;
	});
	const counts = placeCounts(series.counts, top, shapeOf(series.bands.length - 1), setting);
	const caution = placeCaution(series.caution, counts.foot + gap * (close ? 0.25 : 1), sheet);
	const spans = bands.flatMap((band) => band.spans);
	const rules = bands.map((band) => `M0 ${band.rule}h${width}`);
	const ticks = axis.at.filter((x) => x !== scale.zero);
	const words = bands.flatMap(({ rows }) =>
		rows.flatMap(({ placed }) => placed.labels.map(labelBox))
	);
	return {
		width,
		height: Math.ceil(caution.foot + 1),
		groups: [...gather(bands.flatMap((band) => band.rows)), ...counts.groups],
		labels: [...labels, ...bands.map((band) => band.heading), caution.label],
		grid: [...rules, ...spans.map((span) => uprights(ticks, span, words))].join(''),
		zero: spans.map((span) => uprights([scale.zero], span)).join(''),
		bar: caution.bar
	};
}

/**
 * Places the bands below each other, each lollipop from the common zero, the counts below the axis,
 * and the sentence that keeps the bands apart. To keep
 * within the height it gives up air first, then, on a stage, words and the axis.
 */
export function placeLollipops(series: LollipopsSeries, sheet: Sheet): LollipopsPlaced {
	const rows = series.bands.flatMap((band) => band.rows);
	const names = sheet.width >= wide ? Math.round(sheet.width * 0.27) : 0;
	const left = names > 0 ? Math.round(names + sheet.gap * 1.5) : 0;
	const beside = names > 0 ? sheet.label : undefined;
	const tryWay = (way: Way) => {
		const scale = scaleOf(rows, sheet, { left, beside, close: way.close });
		return placeWith(series, { sheet, scale, names, left, ...way });
	};
	const fits = (one: LollipopsPlaced) => one.height <= sheet.height;
	const open = tryWay({ close: false, words: true, axis: true });
	let placed = open;
	for (const way of closer) {
		if (fits(placed)) break;
		placed = tryWay(way);
		// a page gives up nothing but air
		if (!sheet.stage) return fits(placed) ? placed : open;
	}
	return placed;
}

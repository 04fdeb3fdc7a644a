import { range } from 'd3';
import type { Edition } from '../i18n/edition';
import type { Chart } from '../model/types';
import { runsOf } from './core/figure';
import { sheet, stageHeights, widths, type Width } from './core/sheet';
import { leading, type Font, type Run } from './core/text';
import { wrap } from './core/wrap';
import { registry } from './registry';

/** The narrowest and the widest box that `heightForAll` answers for, in px. */
export const boxWidths = { least: 280, most: 1200 } as const;

/** From this height, in px, a box has the note as well (`parts/figure.css`). */
const withNote = 480;
/** The widest drawing; in wider boxes it need not grow. */
const widest = widths[widths.length - 1] ?? 640;

/** Px of a root em (`src/app.css`). */
const rem = 17;
const clamped = (least: number, cqmin: number, most: number): number =>
	Math.min(most * rem, Math.max(least * rem, cqmin));

/** A gap between Han and Latin, or a face wider than the tables, may take so much of a line. */
const spare = 0.94;

const linesOf = (runs: Run[], width: number, font: Font): number =>
	wrap(runs, width * spare, font).length;

/** Px that title, note and foot take of a box, with the distances between them: as `parts/figure.css` sets them. */
function wordsHeight(
	chart: Chart,
	edition: Edition,
	{ width, height }: { width: number; height: number },
	compact: boolean
): number {
	const cqmin = Math.min(width, height) / 100;
	const title: Font = { size: clamped(1.0625, 3.4 * cqmin, 4), face: 'serif' };
	const note: Font = { size: clamped(0.9375, 2.1 * cqmin, 3), face: 'bold' };
	const foot = clamped(0.75, 1.6 * cqmin, 2);
	const titles = linesOf(runsOf(edition, chart.title), width, title) * title.size * leading;
	const notes = compact
		? 0
		: linesOf(runsOf(edition, chart.note), Math.min(width, 38 * note.size), note) * note.size * 1.6;
	const gaps = (compact ? 2 : 3) * clamped(0.375, 1.5 * cqmin, 2);
	return titles + notes + Math.max(24, 2 * 1.4 * foot) + gaps;
}

/** The height in px that a chart's drawing needs to fill a width up to that of the widest drawing. */
function drawingHeight(chart: Chart, edition: Edition): (width: number) => number {
	const heights = new Map<Width, number>();
	return (width) => {
		const drawn = widths.findLast((one) => one <= width) ?? widths[0];
		const own =
			heights.get(drawn) ??
			registry[chart.type].draw(chart, edition, sheet(drawn, true)).placed.height;
		heights.set(drawn, own);
		const scaled = (own * Math.min(width, widest)) / drawn;
		return drawn === widths[0] ? scaled : Math.max(stageHeights[drawn], scaled);
	};
}

type Needs = (width: number) => number;

/** `neededHeight` for one chart at many widths: each drawing is laid out once. */
export function needsOf(chart: Chart, edition: Edition, compact = false): Needs {
	const drawing = drawingHeight(chart, edition);
	return (width) => {
		let height = withNote;
		// type grows with the box, by less than the box itself: this ends
		for (let before = 0; height - before > 0.5;) {
			before = height;
			const words = wordsHeight(chart, edition, { width, height }, compact);
			height = Math.max(height, drawing(width) + words);
		}
		return Math.ceil(height) + 1;
	};
}

/**
 * The height in px of a box (an element of definite size with `container-type: size`) of a width in which
 * `Chart` shows everything: title, drawing, note, source; the drawing as wide as the box up to 640 px and
 * no type below 12 px. Any greater height is as good. Reckoned with the tables of letter widths, so that a
 * build knows it without a browser.
 * @param compact as `Chart`'s: without note and table
 */
export const neededHeight = (
	chart: Chart,
	edition: Edition,
	width: number,
	compact = false
): number => needsOf(chart, edition, compact)(width);

/** One height in px that is enough at every width of `boxWidths`. */
export function heightForAll(chart: Chart, edition: Edition, compact = false): number {
	const needs = needsOf(chart, edition, compact);
	// beyond the widest drawing nothing needs more; between, drawings grow with the width and words lose lines
	const tried = range(boxWidths.least, widest, 20);
	return Math.max(
		...[...tried, boxWidths.most, ...widths, ...widths.map((width) => width - 1)].map(needs)
	);
}

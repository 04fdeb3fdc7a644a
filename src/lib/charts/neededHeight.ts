import type { Edition } from '../i18n/edition';
import type { Chart } from '../model/types';
import { runsOf } from './core/figure';
import { sheet, stageHeights, widths, type Width } from './core/sheet';
import { leading, type Font, type Run } from './core/text';
import { countLines } from './core/wrap';
import { registry } from './registry';

/** The narrowest and the filled box that `heightForAll` answers for, in px. */
export const boxWidths = { least: 280, most: 1200 } as const;

/** From this height, in px, a box has the note as well (`parts/figure.css`). */
export const withNote = 480;
/** Drawings fill boxes up to this width, in px; in wider ones they need not. */
const filled = 640;

/** Px of a root em (`src/app.css`). */
const rem = 17;
const clamped = (least: number, cqmin: number, most: number): number =>
	Math.min(most * rem, Math.max(least * rem, cqmin));

/** A gap between Han and Latin, or a face wider than the tables, may take so much of a line. */
const spare = 0.94;

const linesOf = (runs: Run[], width: number, font: Font): number =>
	countLines(runs, width * spare, font);

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

/** The height in px that a chart's drawing needs to fill a width up to `filled`. */
function drawingHeight(chart: Chart, edition: Edition): (width: number) => number {
	const heights = new Map<Width, number>();
	return (width) => {
		const drawn = widths.findLast((one) => one <= width) ?? widths[0];
		const own =
			heights.get(drawn) ??
			registry[chart.type].draw(chart, edition, sheet(drawn, true)).placed.height;
		heights.set(drawn, own);
		const scaled = (own * Math.min(width, Math.max(filled, drawn))) / drawn;
		return drawn === widths[0] ? scaled : Math.max(stageHeights[drawn], scaled);
	};
}

/**
 * Reckons the height in px of a box (an element of definite size with `container-type: size`) of a width in
 * which `Chart` shows everything: title, drawing, note, source; the drawing as wide as the box up to 640 px and
 * no type below 12 px. Any greater height is as good. By the tables of letter widths, so that a build knows it
 * without a browser.
 * @param compact as `Chart`'s: without note and table
 * @returns the height for a width; each drawing is laid out once
 */
export function needsOf(
	chart: Chart,
	edition: Edition,
	compact = false
): (width: number) => number {
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

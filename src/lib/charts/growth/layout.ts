import { tenth } from '../core/box';
import { setNumerals, type Figure } from '../core/figure';
import { linesHeight, placeLines, type Label } from '../core/label';
import type { Group, Placed } from '../core/placed';
import { columnMarks } from '../core/column';
import { fromZero } from '../core/scale';
import type { Sheet } from '../core/sheet';
import { measureLine, type Font, type Line } from '../core/text';
import { wrap } from '../core/wrap';
import type { GrowthSeries } from './series';

export interface GrowthPlaced extends Placed {
	/** The line that both columns stand on, in px. */
	zero: { x1: number; x2: number; y: number };
	/** From the end of each column to the bracket. */
	guides: { x1: number; x2: number; y: number }[];
	bracket: { x: number; from: number; to: number; arm: number };
}

/** Most lines of a name; a longer one is left to the table. */
const mostLines = 4;

/** A name's lines, where it is short enough. */
function nameLines(name: string, width: number, font: Font): Line[] {
	const lines = wrap([{ text: name }], width, font);
	return lines.length > mostLines ? [] : lines;
}

/** The rate and its name beside the middle of the bracket, kept on the sheet. */
function placeRate(
	{ rate, rateLabel }: GrowthSeries,
	largest: Font,
	at: { x: number; middle: number; highest: number },
	{ width, height, label }: Sheet
): Label[] {
	const room = width - at.x;
	const {
		font,
		lines: [lines = []]
	} = setNumerals([rate], room, largest);
	const shown = nameLines(rateLabel, room, label);
	const tall = linesHeight(lines, font);
	const lowest = height - tall - linesHeight(shown, label);
	const top = Math.max(0, Math.min(lowest, Math.max(at.highest, at.middle - tall / 2)));
	const figure = placeLines(lines, { x: at.x, top }, { font, role: 'accent' });
	if (shown.length === 0) return [figure];
	return [figure, placeLines(shown, { x: at.x, top: top + tall }, { font: label, role: 'soft' })];
}

/** Where a column's numeral ends: above its column, and above a guide that would cross it. */
function numeralFoot(head: number, tall: number, guide: number, gap: number): number {
	const foot = head - gap / 2;
	return guide < foot && guide > foot - tall - 1 ? guide - gap / 2 : foot;
}

/** Places the two columns from zero, their numerals, the bracket between them and its rate. */
export function placeGrowth(series: GrowthSeries, sheet: Sheet): GrowthPlaced {
	const { width, height, gap, label, numeral } = sheet;
	const small: Font = { ...numeral, size: Math.round(numeral.size * 0.75) };
	const rate = setNumerals([series.rate], Infinity, small).lines.flat();
	const rateWidth = Math.max(...rate.map((line) => measureLine(line, small)));
	const margin = Math.min(width * 0.34, Math.max(width * 0.24, rateWidth) + gap * 1.5 + 1);
	const pitch = tenth((width - margin) / 2);
	const column = tenth(pitch * 0.76);

	const numerals = setNumerals(series.columns, pitch - gap, numeral);
	const feet = series.columns.map((one) => nameLines(one.label, pitch - gap, label));
	const tall = Math.max(...numerals.lines.map((lines) => linesHeight(lines, numerals.font)));
	const fade = series.columns.some((one) => one.edge === 'open') ? gap * 2 : 0;
	const foot = height - Math.max(...feet.map((lines) => linesHeight(lines, label))) - gap;

	const values = series.columns.map((one) => (Number.isFinite(one.value) ? one.value : 0));
	const y = fromZero(values, [foot, Math.min(foot, tall + gap + fade)]);
	const [zero, from, to] = [0, ...values].map((value) => tenth(y(value))) as [
		number,
		number,
		number
	];

	const group = (one: Figure, i: number): Group => {
		const end = [from, to][i] ?? zero;
		const x = i * pitch;
		const box = {
			x,
			y: Math.min(end, zero),
			width: column,
			height: tenth(Math.abs(zero - end))
		};
		const lines = numerals.lines[i] ?? [];
		const height = linesHeight(lines, numerals.font);
		const { marks, head } = columnMarks(one, box, gap * 2);
		const top = numeralFoot(head, height, i === 1 ? from : to, gap) - height;
		return {
			fact: one.fact,
			steps: [i + 1],
			marks,
			labels: [
				placeLines(lines, { x, top }, { font: numerals.font, role: 'figure' }),
				placeLines(feet[i] ?? [], { x, top: foot + gap * 0.75 }, { font: label, role: 'soft' })
			]
		};
	};
	const x = tenth(pitch * 2);
	const at = { x: tenth(x + gap * 1.5), middle: (from + to) / 2, highest: Math.min(from, to) };
	return {
		width,
		height,
		groups: [
			...series.columns.map(group),
			{ fact: series.rate.fact, steps: [2], marks: [], labels: placeRate(series, small, at, sheet) }
		],
		labels: [],
		zero: { x1: 0, x2: tenth(pitch + column), y: zero },
		guides: [from, to].map((end, i) => ({ x1: tenth(i * pitch + column), x2: x, y: end })),
		bracket: { x, from, to, arm: gap }
	};
}

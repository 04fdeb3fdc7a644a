import { ticks as niceTicks } from 'd3';
import { dayNumber } from './dates';
import { overlap } from './box';
import { labelBox, type Label } from './label';
import { ascent, measure, type Font } from './text';

/** A place on an axis of time: a month's first day, or a year's. */
export interface TimeTick {
	/** In days since 1970. */
	at: number;
	year: number;
	/** From 1; none where the tick stands for the year. */
	month: number | undefined;
}

/** Round values from zero to the largest, or from the least where it is below zero; at most `most + 1`. */
export function amountTicks(values: number[], most: number): number[] {
	const finite = values.filter(Number.isFinite);
	const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
	if (high - low < 1e-300) return [0];
	for (let count = most; count > 0; count--) {
		const found = niceTicks(low, high, count).filter(Number.isFinite);
		if (found.length <= most + 1) return found;
	}
	return [0];
}

/** Months between two ticks, the finest first. */
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 60000];
/** Beyond all dates that there may be: one tick at most. */
const longest = 120000;

const monthsSinceZero = (day: number): number => {
	const date = new Date(day * 864e5);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

/** The finest steps that leave at most so many ticks between two days; a tick in January is its year's. */
export function timeTicks(from: number, to: number, most: number): TimeTick[] {
	const [first, last] = [monthsSinceZero(from), monthsSinceZero(to)];
	const step =
		monthSteps.find((months) => Math.floor(last / months) - Math.ceil(first / months) < most) ??
		longest;
	const ticks: TimeTick[] = [];
	for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
		const year = Math.floor(month / 12);
		const inYear = (month % 12) + 1;
		const at = dayNumber(year, inYear);
		if (at >= from && at <= to) ticks.push({ at, year, month: inYear === 1 ? undefined : inYear });
	}
	return ticks;
}

/** A tick's words at a place of a horizontal axis, in px. */
export interface TickText {
	x: number;
	text: string;
	/** Kept where there is not room for all. */
	first?: boolean;
}

/**
 * Labels of a horizontal axis with their tops at `top`, in the middle of their ticks or, where there
 * is no room for that, to the right of them; drawn in from the ends of the sheet. What would stand
 * over another is left out, the important ones last.
 */
export function placeTicks(texts: TickText[], top: number, width: number, font: Font): Label[] {
	const placed: { label: Label; x: number }[] = [];
	const sorted = [...texts.filter((one) => one.first), ...texts.filter((one) => !one.first)];
	for (const { x, text } of sorted) {
		const y = Math.round(top + ascent * font.size);
		const half = measure(text, font) / 2;
		if (half * 2 > width) continue;
		const middle = Math.round(Math.max(half, Math.min(x, width - half)));
		const ways: Pick<Label, 'x' | 'anchor'>[] = [
			{ x: middle, anchor: 'middle' },
			{ x: Math.round(x), anchor: 'start' }
		];
		const labels = ways.map((way): Label => ({
			...way,
			y,
			lines: [[{ text }]],
			font,
			role: 'tick'
		}));
		const label = labels.find((one) => {
			const box = labelBox(one);
			const padded = { ...box, x: box.x - font.size / 2, width: box.width + font.size };
			return (
				box.x + box.width <= width + 0.5 &&
				placed.every((other) => !overlap(padded, labelBox(other.label)))
			);
		});
		if (label) placed.push({ label, x });
	}
	return placed.sort((a, b) => a.x - b.x).map(({ label }) => label);
}

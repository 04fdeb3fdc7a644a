import { dagger, type Figure } from '../core/figure';
import type { Mark, Placed } from '../core/placed';
import type { Run } from '../core/text';
import type { Milestone } from './series';

export interface MilestonesPlaced extends Placed {
	/** The line itself. */
	rails: Mark[];
	/** The samples of the key. */
	keys: Mark[];
	/** Ticks, and lines from the marks to their words, as paths. */
	grid: string;
	leaders: string;
	/** The way round the corner to what is expected, as a path; empty where there is none. */
	road: string;
	/** States that light the line, and the way to what is expected. */
	lineSteps: number[];
	roadSteps: number[];
}

/** First and last day of the line, at least one day apart. */
export function domainOf(milestones: Milestone[]): [from: number, to: number] {
	const from = Math.min(...milestones.map((one) => one.from));
	return [from, Math.max(from + 1, ...milestones.map((one) => one.to))];
}

/** A figure as a numeral with its words small beside it, on one line. */
export const numeralRuns = (figure: Figure): Run[] =>
	[
		{ text: figure.before, small: true },
		{ text: figure.number },
		{ text: dagger(figure) + figure.after, small: true }
	].filter((run) => run.text !== '');

/** The states that light any of these. */
export const stepsOfAll = (list: readonly { steps: number[] }[]): number[] => [
	...new Set(list.flatMap((one) => one.steps))
];

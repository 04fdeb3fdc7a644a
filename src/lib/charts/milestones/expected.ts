import { placeInline, type Part } from '../core/inline';
import { footOf, placeText, type Label } from '../core/label';
import type { MomentSizes } from '../core/moment';
import type { Group, Mark } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { numeralRuns } from './placed';
import type { Expectation, MilestonesSeries } from './series';

/** How the line is set that runs down. */
export interface DownSetting {
	sheet: Sheet;
	sizes: MomentSizes;
	/** Height in px of the dated part; more where its words need it. */
	tall: number;
	/** Words at the ticks. */
	ticks: boolean;
	/** Size of the numerals, as a part of the sheet's. */
	numeral: number;
}

/** The line that runs down. */
export interface Rail {
	/** px of the line's middle, and of the words beside it. */
	x: number;
	text: number;
	top: number;
	/** From days to px. */
	y(day: number): number;
	foot: number;
}

/** What is expected, a row each, hatched alongside. */
export function placeExpected(
	{ when, expected }: MilestonesSeries,
	top: number,
	rail: Rail,
	{ sheet, sizes, numeral: part }: DownSetting
): { groups: Group[]; labels: Label[]; foot: number } {
	const { width, gap, label, strong, numeral } = sheet;
	const room = { x: rail.text, width: width - rail.text };
	const heading = placeText(when, { ...room, top }, { font: label, role: 'soft' });
	const font = { ...numeral, size: Math.round(numeral.size * part) };
	let foot = when.length > 0 ? footOf(heading) + gap * 0.25 : top;
	let from = Math.round(top);
	const groups = expected.map((one: Expectation): Group => {
		const parts: Part[] = [
			{ runs: numeralRuns(one), font, role: 'figure' },
			{ runs: one.label, font: strong, role: 'word' }
		];
		const placed = placeInline(parts, { ...room, top: foot }, gap * 0.75);
		foot = placed.foot + gap * 0.25;
		const mark: Mark = {
			x: rail.x - sizes.block / 2,
			y: from,
			width: sizes.block,
			height: Math.round(placed.foot) - from,
			shape: 'square',
			tone: 'gold',
			fill: 'hatch'
		};
		from = Math.round(placed.foot);
		return { fact: one.fact, steps: one.steps, marks: [mark], labels: placed.labels };
	});
	return { groups, labels: when.length > 0 ? [heading] : [], foot };
}

import { placeTicks, timeTicks } from '../core/axis';
import { setNumerals } from '../core/figure';
import { footOf, linesHeight, placeLines, placeText, type Label } from '../core/label';
import { momentMarks, type MomentSizes } from '../core/moment';
import { placeKeys } from '../core/momentKeys';
import type { Group, Mark } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { wrap } from '../core/wrap';
import { placeFlags } from './flags';
import { domainOf, stepsOfAll, type MilestonesPlaced } from './placed';
import type { MilestonesSeries } from './series';

/** How the line is set that runs across. */
export interface AcrossSetting {
	sheet: Sheet;
	sizes: MomentSizes;
	/** Says what the marks mean. */
	key: boolean;
}

/** What is expected, side by side below a hatched strip. */
function placeExpected(
	{ when, expected }: MilestonesSeries,
	top: number,
	{ sheet, sizes }: AcrossSetting
): { groups: Group[]; labels: Label[]; strip: number; foot: number } {
	const { width, gap, label, strong, numeral } = sheet;
	const heading = placeText(
		when,
		{ x: 0, top, width: width - gap * 3 },
		{ font: label, role: 'soft' }
	);
	const strip = Math.round((when.length > 0 ? footOf(heading) : top) + gap * 0.6);
	const between = gap * 2;
	const pitch = (width + between) / expected.length;
	const cell = pitch - between;
	const numerals = setNumerals(expected, cell, numeral);
	const tall = Math.max(0, ...numerals.lines.map((lines) => linesHeight(lines, numerals.font)));
	const below = strip + sizes.block + gap * 0.5;
	let foot = below;
	const groups = expected.map((one, i): Group => {
		const x = Math.round(i * pitch);
		const mark: Mark = {
			x,
			y: strip,
			width: Math.round(i === expected.length - 1 ? width - x : cell),
			height: sizes.block,
			shape: 'square',
			tone: 'gold',
			fill: 'hatch'
		};
		const lines = numerals.lines[i] ?? [];
		const figure = placeLines(
			lines,
			{ x, top: below + tall - linesHeight(lines, numerals.font) },
			{ font: numerals.font, role: 'figure' }
		);
		const name = placeLines(
			wrap(one.label, cell, strong),
			{ x, top: below + tall + gap * 0.25 },
			{ font: strong }
		);
		foot = Math.max(foot, footOf(name));
		return { fact: one.fact, steps: one.steps, marks: [mark], labels: [figure, name] };
	});
	return { groups, labels: when.length > 0 ? [heading] : [], strip, foot };
}

/** Places the line from left to right, the words of its steps above it, what is expected below its end. */
export function placeAcross(series: MilestonesSeries, setting: AcrossSetting): MilestonesPlaced {
	const { sheet, sizes } = setting;
	const { width, gap, label } = sheet;
	const { block, line, fade } = sizes;
	const more = series.expected.length > 0;
	const [from, to] = domainOf(series.milestones);
	const end = Math.round(width - 1 - (series.open ? fade : 0) - (more ? fade * 1.5 : 0));
	const x = (day: number) => block / 2 + ((day - from) / (to - from)) * (end - block);
	const scale = { x, end, sizes };
	const marksAt = (y: number) => series.milestones.map((one) => momentMarks(one, y, scale));
	const bare = marksAt(0);
	const flags = placeFlags(
		series.milestones.map((one, i) => ({
			at: bare[i]?.[0]?.x ?? 0,
			head: [{ text: one.date, small: true }],
			body: one.label
		})),
		{ width, least: label.size * 9, most: label.size * 15, font: label, gap }
	);
	const y = flags.foot + block / 2;
	const marks = marksAt(y);
	const groups = series.milestones.map((one, i): Group => ({
		fact: one.event,
		steps: one.steps,
		marks: marks[i] ?? [],
		labels: flags.labels.slice(i, i + 1)
	}));
	const ticks = timeTicks(from, to, Math.floor(width / (label.size * 4)));
	const tickLabels = placeTicks(
		ticks.map((tick) => ({
			x: x(tick.at),
			text: series.tick(tick),
			first: tick.month === undefined
		})),
		y + block / 2 + 8,
		end,
		label
	);
	const axisFoot = Math.max(y + block, ...tickLabels.map(footOf));

	const start = Math.round(marks[0]?.[0]?.x ?? 0);
	const bar = { y: y - line / 2, height: line, shape: 'square' } as const;
	const rails: Mark[] = [{ ...bar, x: start, width: end - start, tone: 'lake', fill: 'solid' }];
	if (series.open) rails.push({ ...bar, x: end, width: fade, tone: 'lake', fill: 'fade-right' });
	const rest = more ? placeExpected(series, axisFoot + gap * 2, setting) : undefined;
	const [left, inner] = [Math.round(width - fade * 1.1), width - block];
	const road = rest
		? `M${left} ${y - block / 2}H${width}V${rest.strip}H${inner}V${y + block / 2}H${left}z`
		: '';
	const foot = rest?.foot ?? axisFoot;
	const key = setting.key
		? placeKeys(series.keys, foot + gap * 1.75, sizes, sheet)
		: { marks: [], labels: [], foot };
	return {
		width,
		height: Math.ceil(key.foot + 2),
		groups: [...groups, ...(rest?.groups ?? [])],
		labels: [...tickLabels, ...(rest?.labels ?? []), ...key.labels],
		rails,
		keys: key.marks,
		grid: ticks.map((tick) => `M${Math.round(x(tick.at))} ${y + block / 2 + 2}v5`).join(''),
		leaders: flags.poles.join(''),
		road,
		lineSteps: stepsOfAll(series.milestones),
		roadSteps: stepsOfAll(series.expected)
	};
}

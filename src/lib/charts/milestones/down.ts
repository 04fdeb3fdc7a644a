import { timeTicks } from '../core/axis';
import { footOf, linesHeight, placeLines } from '../core/label';
import { tellMoment } from '../core/moment';
import type { Group, Mark } from '../core/placed';
import { spread } from '../core/spread';
import { ascent, descent, measureLine } from '../core/text';
import { placeExpected, type DownSetting, type Rail } from './expected';
import { domainOf, stepsOfAll, type MilestonesPlaced } from './placed';
import type { Milestone, MilestonesSeries } from './series';

/** A day is a circle, a month or a year a block as long as it is. */
function blockOf({ precision, from, to, inferred }: Milestone, rail: Rail, size: number): Mark {
	const tone = inferred ? 'celadon' : 'lake';
	const width = size + 4;
	if (precision === 'day') {
		const y = Math.round(rail.y((from + to) / 2));
		const box = { x: rail.x - size / 2, y: y - size / 2, width: size, height: size };
		return { ...box, shape: 'circle', tone, fill: 'solid' };
	}
	const y = Math.round(rail.y(from));
	const height = Math.max(3, Math.round(rail.y(to)) - y);
	return { x: rail.x - width / 2, y, width, height, shape: 'square', tone, fill: 'solid' };
}

const middleOf = (mark: Mark): number => mark.y + mark.height / 2;

/** Places the line from the top down, the words of its steps to its right, what is expected at its end. */
export function placeDown(series: MilestonesSeries, setting: DownSetting): MilestonesPlaced {
	const { sheet, sizes } = setting;
	const { width, gap, label } = sheet;
	const [from, to] = domainOf(series.milestones);
	// so many that their words keep apart even on the lowest line
	const most = Math.max(1, Math.floor(setting.tall / (label.size * 2)) - 1);
	const ticks = timeTicks(from, to, most);
	const words = ticks.map((tick) => series.tick(tick));
	const widths = words.map((text) => measureLine([{ text }], label));
	const column = setting.ticks ? Math.max(0, ...widths) + gap : 0;
	const x = Math.round(column + sizes.block / 2 + 3);
	const text = x + sizes.block / 2 + gap * 1.5;

	const lines = series.milestones.map((one) => tellMoment(one, width - text, label));
	const heights = lines.map((one) => linesHeight(one, label));
	const top = Math.round(((ascent + descent) * label.size) / 2);
	const foot = top + Math.max(setting.tall, heights.reduce((sum, one) => sum + one + 4, 0) - top);
	const y = (day: number) => top + ((day - from) / (to - from)) * (foot - top);
	const rail: Rail = { x, text, top, y, foot: Math.round(foot) };
	const marks = series.milestones.map((one) => blockOf(one, rail, sizes.block));
	const middles = spread(
		marks.map((mark, i) => ({ at: middleOf(mark), size: heights[i] ?? 0 })),
		4,
		0
	);
	const leaders: string[] = [];
	const groups = series.milestones.map((one, i): Group => {
		const [mark, middle, own] = [marks[i]!, middles[i] ?? 0, lines[i] ?? []];
		const edge = mark.x + mark.width + 2;
		const start = Math.round(middleOf(mark));
		leaders.push(`M${edge} ${start}L${Math.round(text - 4)} ${Math.round(middle)}`);
		const place = placeLines(
			own,
			{ x: text, top: middle - (heights[i] ?? 0) / 2 },
			{ font: label }
		);
		return { fact: one.event, steps: one.steps, marks: [mark], labels: [place] };
	});
	const labelsFoot = Math.max(rail.foot, ...groups.flatMap((group) => group.labels.map(footOf)));

	const { line, fade } = sizes;
	const bar = { x: x - line / 2, width: line, shape: 'square', tone: 'lake' } as const;
	const rails: Mark[] = [
		{ ...bar, y: marks[0]?.y ?? top, height: rail.foot - (marks[0]?.y ?? top), fill: 'solid' }
	];
	if (series.open) rails.push({ ...bar, y: rail.foot, height: fade, fill: 'fade-down' });
	const end = Math.max(labelsFoot, rail.foot + (series.open ? fade : 0));
	const expected = placeExpected(series, end + gap, rail, setting);
	const rest = series.expected.length > 0 ? expected : { groups: [], labels: [], foot: end };
	const tickLabels = setting.ticks
		? ticks.map((tick, i) =>
				placeLines(
					[[{ text: words[i] ?? '' }]],
					{ x: column - gap * 0.6, top: y(tick.at) - top },
					{ font: label, role: 'tick', anchor: 'end' }
				)
			)
		: [];
	return {
		width,
		height: Math.ceil(Math.max(rest.foot, ...tickLabels.map(footOf)) + 1),
		groups: [...groups, ...rest.groups],
		labels: [...tickLabels, ...rest.labels],
		rails,
		keys: [],
		grid: ticks.map((tick) => `M${x - sizes.block / 2 - 4} ${Math.round(y(tick.at))}h8`).join(''),
		leaders: leaders.join(''),
		road: '',
		lineSteps: stepsOfAll(series.milestones),
		roadSteps: stepsOfAll(series.expected)
	};
}

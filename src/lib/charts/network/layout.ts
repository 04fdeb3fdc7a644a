import { labelBox, placeText, type Label } from '../core/label';
import type { Placed } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { smallest } from '../core/text';
import { placeNet, type Net, type Setting } from './net';
import type { NetNode, NetworkSeries } from './series';

/** A network with its place on the sheet. */
export interface Panel {
	/** Positions in the chart's list of states; none where its parts say themselves when they are lit. */
	steps: number[];
	y: number;
	title: Label | undefined;
	net: Net;
}

export interface NetworkPlaced extends Placed {
	panels: Panel[];
	/** The panels lie over one another: each shows in its own state alone. */
	alone: boolean;
}

/** From this width the whole network is one drawing. */
const whole = 600;
const gutters = { narrow: 18, middle: 26, wide: 36 };
const every = Infinity;

/** The ways to set a sheet, the roomiest first; the last ones leave long labels to the table. */
function settings({ width, label, strong, gap }: Sheet): Setting[] {
	const gutter = width >= whole ? gutters.wide : width >= 400 ? gutters.middle : gutters.narrow;
	const largest = Math.max(smallest, width >= whole ? label.size - 2 : label.size - 1);
	const ways = [
		{ size: largest, gap, lines: every },
		{ size: largest, gap: gap * 0.6, lines: every },
		{ size: smallest, gap: gap * 0.5, lines: every },
		{ size: smallest, gap: gap * 0.25, lines: every },
		{ size: smallest, gap: gap * 0.5, lines: 3 },
		{ size: smallest, gap: gap * 0.5, lines: 2 },
		{ size: smallest, gap: gap * 0.5, lines: 1 }
	];
	return ways.map(({ size, gap, lines }) => ({
		width,
		gutter,
		font: { ...label, size },
		strong: { ...strong, size },
		gap,
		lines,
		height: 0,
		most: Infinity
	}));
}

type Given = Parameters<typeof placeNet>[0];

/** Sets a network as roomy as a height lets be; nothing where it does not fit in any way. */
function fit(given: Given, ways: Setting[], height: number): Net | undefined {
	for (const way of ways)
		if (placeNet(given, way).height <= height) return placeNet(given, { ...way, height });
	return undefined;
}

/** Sets it within a height, without words and closer than looks right where there is no other way. */
function squeeze(given: Given, ways: Setting[], height: number): Net {
	const last = ways.at(-1) as Setting;
	return fit(given, ways, height) ?? placeNet(given, { ...last, lines: 0, height, most: height });
}

/** What belongs to one group. */
function subnet({ nodes, links }: NetworkSeries, group: number): Given {
	const own = links.filter((link) => link.groups.includes(group));
	const ends = new Set(own.flatMap(({ from, to }) => [from, to]));
	return { nodes: nodes.filter(({ id }) => ends.has(id)), links: own, heads: [] };
}

const shifted = (label: Label, by: number): Label => ({ ...label, y: label.y + by });

/** Every label of a panel, where it is on the sheet. */
export const labelsOn = ({ title, y, net }: Panel): Label[] =>
	[...(title ? [title] : []), ...net.heads, ...net.parts.flatMap((part) => part.labels)].map(
		(label) => shifted(label, y)
	);

/** The whole as one drawing, its columns named. */
function placeWhole(series: NetworkSeries, sheet: Sheet): NetworkPlaced | undefined {
	const ways = settings(sheet);
	const given = { nodes: series.nodes, links: series.links, heads: series.columns };
	const net =
		fit(given, ways, sheet.height) ?? (sheet.stage ? undefined : placeNet(given, ways[0]!));
	return net && finish([{ steps: [], y: 0, title: undefined, net }], sheet, false);
}

function finish(panels: Panel[], sheet: Sheet, alone: boolean): NetworkPlaced {
	const foot = Math.max(0, ...panels.map(({ y, net }) => y + net.height));
	return {
		width: sheet.width,
		height: alone ? sheet.height : Math.ceil(foot),
		groups: [],
		labels: (alone ? panels.slice(0, 1) : panels).flatMap(labelsOn),
		panels,
		alone
	};
}

/** A drawing for each group of ties, one below the other. */
function placeGroups(series: NetworkSeries, sheet: Sheet): NetworkPlaced {
	const [way] = settings(sheet) as [Setting];
	let top = 0;
	const panels = series.groups.map((name, i): Panel => {
		const title = titleOf(name, sheet);
		const y = Math.ceil(top + labelBox(title).height + sheet.gap);
		const net = placeNet(subnet(series, i), way);
		const panel = { steps: [i + 1], y, title: shifted(title, top - y), net };
		top = y + net.height + sheet.gap * 2.5;
		return panel;
	});
	return finish(panels, sheet, false);
}

const titleOf = (name: string, { width, strong }: Sheet): Label =>
	placeText([{ text: name }], { x: 0, top: 0, width }, { font: strong });

/** The same, each alone on a stage, and the whole with few names for the state that shows all. */
function placeAlone(series: NetworkSeries, sheet: Sheet): NetworkPlaced {
	const ways = settings(sheet);
	const panel = (steps: number[], title: Label, place: (height: number) => Net): Panel => {
		const head = labelBox(title).height + sheet.gap;
		const net = place(Math.max(0, sheet.height - head - 2));
		const y = Math.floor(head + (sheet.height - head - net.height) / 2);
		return { steps, y, title: shifted(title, -y), net };
	};
	const caption = placeText(
		[{ text: series.columns.join(' — ') }],
		{ x: 0, top: 0, width: sheet.width },
		{ font: { ...sheet.label, size: smallest }, role: 'soft' }
	);
	const given = { nodes: series.nodes, links: series.links, heads: [] };
	const written = (node: NetNode) => node.lead;
	const few = ways.map((way) => ({ ...way, gutter: gutters.narrow, written }));
	return finish(
		[
			panel([0], caption, (height) => squeeze(given, few, height)),
			...series.groups.map((name, i) =>
				panel([i + 1], titleOf(name, sheet), (height) => squeeze(subnet(series, i), ways, height))
			)
		],
		sheet,
		true
	);
}

/**
 * Places a network: whole where it is wide enough, else in a drawing for each group of ties, on a
 * stage one at a time.
 */
export function placeNetwork(series: NetworkSeries, sheet: Sheet): NetworkPlaced {
	if (sheet.width >= whole) {
		const placed = placeWhole(series, sheet);
		if (placed) return placed;
	}
	return sheet.stage ? placeAlone(series, sheet) : placeGroups(series, sheet);
}

import { labelBox, placeLines, placeText, type Label } from '../core/label';
import type { Placed } from '../core/placed';
import { sheet as sheetOf, widths, type Sheet } from '../core/sheet';
import { measure, smallest, type Line } from '../core/text';
import { placeNet, type Given, type Net, type Setting } from './net';
import type { NetworkSeries } from './series';

/** A network with its place on the sheet. */
export interface Panel {
	/** Positions in the chart's list of states; none where its parts say themselves when they are lit. */
	steps: number[];
	y: number;
	titles: Label[];
	net: Net;
}

export interface NetworkPlaced extends Placed {
	panels: Panel[];
	/** The panels lie over one another: each shows in its own state alone. */
	alone: boolean;
	/** Of the type, in px. */
	size: number;
}

/** From this width the whole network is one drawing. */
const whole = 600;
const gutters = { narrow: 18, wide: 32 };
const every = Infinity;

/** The ways to set a sheet, the roomiest first; the last ones leave long labels to the table. */
function settings({ width, label, strong, gap }: Sheet): Setting[] {
	const large = width >= whole;
	const size = large ? label.size - 2 : label.size;
	const ways = [
		{ size, gap, lines: every },
		{ size, gap: gap * 0.5, lines: every },
		{ size: large ? smallest : size, gap: gap * 0.25, lines: every },
		...[3, 2, 1].map((lines) => ({ size, gap: gap * 0.5, lines }))
	];
	return ways.map(({ size, gap, lines }) => ({
		width,
		gutter: large ? gutters.wide : gutters.narrow,
		font: { ...label, size },
		strong: { ...strong, size },
		gap,
		lines,
		height: 0,
		most: Infinity,
		grid: 4,
		few: false
	}));
}

/**
 * Sets a network in the roomiest way that keeps within a height; without words and closer than looks
 * right where no way does.
 */
function squeeze(given: Given, ways: Setting[], height: number): Net {
	for (const way of ways) {
		const net = placeNet(given, way);
		if (net.height <= height) return net;
	}
	return placeNet(given, { ...(ways.at(-1) as Setting), lines: 0, most: height });
}

/** What belongs to one group. */
function subnet({ nodes, links, ties }: NetworkSeries, group: number): Given {
	const own = links
		.map((link) => ({ ...link, ties: link.ties.filter((tie) => ties[tie] === group) }))
		.filter((link) => link.ties.length > 0);
	const ends = new Set(own.flatMap(({ from, to }) => [from, to]));
	return { nodes: nodes.filter(({ id }) => ends.has(id)), links: own, ties, columns: [] };
}

const shifted = (label: Label, by: number): Label => ({ ...label, y: label.y + by });

/** Every label of a panel, where it is on the sheet. */
export const labelsOn = ({ titles, y, net }: Panel): Label[] =>
	[...titles, ...net.heads, ...net.parts.flatMap((part) => part.labels)].map((label) =>
		shifted(label, y)
	);

/** The whole as one drawing, its columns named, as high as a stage; none where that is too low. */
function placeWhole(series: NetworkSeries, sheet: Sheet): NetworkPlaced | undefined {
	const ways = settings(sheet);
	const way = ways.find((one) => placeNet(series, one).height <= sheet.height);
	if (!way && sheet.stage) return undefined;
	const net = placeNet(series, { ...(way ?? (ways[0] as Setting)), height: sheet.height });
	return finish([{ steps: [], y: 0, titles: [], net }], sheet, false);
}

function finish(panels: Panel[], sheet: Sheet, alone: boolean): NetworkPlaced {
	const foot = Math.max(0, ...panels.map(({ y, net }) => y + net.height));
	return {
		width: sheet.width,
		height: alone ? sheet.height : Math.ceil(foot),
		groups: [],
		labels: (alone ? panels.slice(0, 1) : panels).flatMap(labelsOn),
		panels,
		alone,
		size: panels[0]?.net.font.size ?? sheet.label.size
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
		const panel = { steps: [i + 1], y, titles: [shifted(title, top - y)], net };
		top = y + net.height + sheet.gap * 2.5;
		return panel;
	});
	return finish(panels, sheet, false);
}

const titleOf = (name: string, { width, strong }: Sheet): Label =>
	placeText([{ text: name }], { x: 0, top: 0, width }, { font: strong });

/** What stands in the outer columns, where there is room for both. */
function sides({ columns }: NetworkSeries, { width, label: font }: Sheet): Label[] {
	const [left = '', right = ''] = [columns[0], columns.at(-1)];
	if (columns.length < 2 || measure(left, font) + measure(right, font) + font.size > width)
		return [];
	const [from, to] = [left, right].map((text) => [[{ text }]]) as [Line[], Line[]];
	return [
		placeLines(from, { x: 0, top: 0 }, { font, role: 'soft' }),
		placeLines(to, { x: width, top: 0 }, { font, role: 'soft', anchor: 'end' })
	];
}

/** The same, each alone on a stage, and for the state that shows all the whole with few names. */
function placeAlone(series: NetworkSeries, sheet: Sheet): NetworkPlaced {
	const ways = settings(sheet);
	const panel = (steps: number[], titles: Label[], place: (height: number) => Net): Panel => {
		const head = Math.max(0, ...titles.map((title) => labelBox(title).height + sheet.gap / 2));
		const net = place(Math.max(0, sheet.height - head));
		const y = Math.floor(head + (sheet.height - head - net.height) / 2);
		return { steps, y, titles: titles.map((title) => shifted(title, -y)), net };
	};
	const unnamed = { ...series, columns: [] };
	const few = ways.flatMap((way): Setting[] => [
		{ ...way, few: true },
		{ ...way, few: true, gap: 1, grid: 1 }
	]);
	return finish(
		[
			panel([0], sides(series, sheet), (height) => squeeze(unnamed, few, height)),
			...series.groups.map((name, i) =>
				panel([i + 1], [titleOf(name, sheet)], (height) => squeeze(subnet(series, i), ways, height))
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
	const narrow = sheetOf(widths[0], sheet.stage);
	return sheet.stage ? placeAlone(series, narrow) : placeGroups(series, narrow);
}

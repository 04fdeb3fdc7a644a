import { setNumerals } from '../core/figure';
import { placeInline } from '../core/inline';
import { labelBox, placeLines, placeText, type Label } from '../core/label';
import type { Group, Placed, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import type { Font } from '../core/text';
import { wrap } from '../core/wrap';
import { countGrid, placeCount, placeShare, placeSpeed, type Picture, type Room } from './pictures';
import type { CountPanel, MultiplesSeries, Panel, SharePanel, SpeedPanel } from './series';

export interface MultiplesPlaced extends Placed {
	/** Where what was before ended, in the states that light its panel. */
	guides: { x: number; y1: number; y2: number; steps: number[] }[];
	/** Between panels, a path. */
	rules: string;
}

/** Counts differ by shape as well. */
const shapes: Shape[] = ['square', 'circle', 'diamond'];
const signs: Partial<Record<Shape, string>> = { square: '■', circle: '●', diamond: '◆' };

/** How the panels are set on a sheet. */
interface Setting {
	sheet: Sheet;
	numeral: Font;
	/** Width of the numerals' room, left edge and width of that of the pictures, in px. */
	head: number;
	x: number;
	room: number;
	/** Heights in px of marks in rows, and of a bar. */
	height: number;
	thick: number;
	captions: boolean;
}

/** A panel's name with how to read its picture after it, and the picture below. */
function placePicture(
	panel: CountPanel | SharePanel | SpeedPanel,
	shape: Shape,
	top: number,
	{ sheet, x, room: width, height, thick, captions }: Setting
): Picture {
	const { label, strong, gap } = sheet;
	const room: Room = { x, top, width, height, thick };
	const grid = panel.form === 'count' ? countGrid(panel, room) : undefined;
	const key =
		panel.form === 'count' && grid ? `${signs[shape] ?? '■'} = ${panel.each(grid.each)}` : '';
	const caption = [...(captions ? panel.caption : [])];
	const words = placeInline(
		[
			{ runs: panel.label, font: strong, role: 'word' },
			{ runs: [{ text: key }], font: label, role: 'soft' },
			{ runs: caption, font: label, role: 'soft' }
		],
		{ x, top, width },
		gap
	);
	room.top = Math.round(words.foot + gap * 0.5);
	const picture =
		panel.form === 'count' && grid
			? placeCount(panel, grid, shape, room)
			: panel.form === 'speed'
				? placeSpeed(panel, room, sheet)
				: placeShare(panel as SharePanel, room, sheet);
	return { ...picture, labels: [...words.labels, ...picture.labels] };
}

/** What stands large before a panel: its figure, or its leading word. */
function placeLarge(panel: Panel, top: number, { numeral, head }: Setting): Label {
	if (panel.form === 'words') {
		const role = 'figure' as const;
		return placeLines(wrap(panel.lead, head, numeral), { x: 0, top }, { font: numeral, role });
	}
	const { font, lines } = setNumerals([panel], head, numeral);
	return placeLines(lines[0] ?? [], { x: 0, top }, { font, role: 'figure' });
}

function placeWith({ panels }: MultiplesSeries, setting: Setting): MultiplesPlaced {
	const { sheet, numeral, x, room } = setting;
	const { width, gap, strong } = sheet;
	// the names' caps stand level with those of the numerals
	const drop = Math.round((numeral.size - strong.size) * 0.17);
	let [top, counts] = [0, 0];
	let rules = '';
	const guides: MultiplesPlaced['guides'] = [];
	const groups = panels.map((panel, i): Group => {
		if (i > 0) {
			rules += `M0 ${top}h${width}`;
			top += Math.round(gap * 0.9);
		}
		const large = placeLarge(panel, top, setting);
		const fact = panel.form === 'words' ? panel.event : panel.fact;
		const group: Group = { fact, steps: panel.steps, marks: [], labels: [large] };
		let foot = top + labelBox(large).height;
		if (panel.form === 'words') {
			const at = { x, top: top + drop, width: room };
			const words = placeText(panel.label, at, { font: strong });
			group.labels.push(words);
			foot = Math.max(foot, at.top + labelBox(words).height);
		} else {
			const shape = shapes[(panel.form === 'count' ? counts++ : 0) % shapes.length] ?? 'square';
			const picture = placePicture(panel, shape, top + drop, setting);
			group.marks = picture.marks;
			group.labels.push(...picture.labels);
			if (picture.guide) guides.push({ ...picture.guide, steps: panel.steps });
			foot = Math.max(foot, picture.foot);
		}
		top = Math.round(foot + gap * 0.9);
		return group;
	});
	return { width, height: Math.ceil(top - gap * 0.9 + 2), groups, labels: [], guides, rules };
}

/** How much smaller numerals and pictures may be set on a stage. */
const scales = [1, 0.9, 0.8, 0.7, 0.6];

/**
 * Places each figure in a row of its own: its numeral, its name and its picture, which has its own
 * scale. On a stage numerals and pictures shrink, and captions go, until all is within its height.
 */
export function placeMultiples(series: MultiplesSeries, sheet: Sheet): MultiplesPlaced {
	const { width, gap, numeral, label } = sheet;
	const head = Math.round(width * 0.33);
	const x = head + gap * 2;
	const place = (scale: number, captions: boolean) =>
		placeWith(series, {
			sheet,
			numeral: { ...numeral, size: Math.round(numeral.size * 0.85 * scale) },
			head,
			x,
			room: width - x,
			height: Math.round(numeral.size * 0.9 * scale),
			thick: Math.max(8, Math.round(label.size * scale)),
			captions
		});
	let placed = place(1, true);
	if (!sheet.stage) return placed;
	for (const captions of [true, false])
		for (const scale of scales) {
			placed = place(scale, captions);
			if (placed.height <= sheet.height) return placed;
		}
	return placed;
}

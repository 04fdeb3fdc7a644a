import { barMarks } from '../core/bar';
import { tenth } from '../core/box';
import { labelBox, placeLines, type Label } from '../core/label';
import type { Mark, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { ascent, descent, measure } from '../core/text';
import { marksOf, shares, unitGrid, type UnitGrid } from '../core/unitGrid';
import { openPlaces, plusIn, rowsHeight, rowsOf, unitMarks } from '../core/unitMarks';
import type { CountPanel, SharePanel, SpeedPanel } from './series';

/** A panel's drawing: its marks and words, the guide across them, the y of its lower edge. */
export interface Picture {
	marks: Mark[];
	labels: Label[];
	guide?: { x: number; y1: number; y2: number };
	foot: number;
}

/** Where a picture may stand, in px; `thick` is the height of a bar. */
export interface Room {
	x: number;
	top: number;
	width: number;
	height: number;
	thick: number;
}

/** More marks than this are not counted by eye. */
const mostMarks = 100;

/** In whole px, where marks are large enough for it: shorter to write. */
function whole({ size, gap, columns }: Omit<UnitGrid, 'each'>): Omit<UnitGrid, 'each'> {
	return size < 4
		? { size, gap, columns }
		: { size: Math.floor(size), gap: Math.max(1, Math.floor(gap)), columns };
}

/** The grid of a count: as few things a mark as leave no more than `mostMarks`, in the room there is. */
export function countGrid(
	{ value, edge, both }: CountPanel,
	{ width, height, thick }: Room
): UnitGrid {
	for (const each of shares()) {
		const marks = marksOf(value, each);
		if (marks > mostMarks) continue;
		const grid = unitGrid([marks], {
			width: width - thick,
			height,
			largest: thick,
			smallest: 3,
			spare: edge === 'open' && !both ? openPlaces : 0
		});
		if (grid.each === 1) return { ...whole(grid), each };
	}
	throw new Error('charts: no grid for this count');
}

/** A count as marks in rows. */
export function placeCount(panel: CountPanel, grid: UnitGrid, shape: Shape, room: Room): Picture {
	const { x, top, thick } = room;
	const shown = panel.both ? { ...panel, edge: 'soft' as const } : panel;
	const marks = unitMarks(shown, grid, { x, y: Math.round(top) }, { tone: 'lake', shape });
	const last = marks.at(-1);
	if (panel.both && last) {
		const place = { ...last, x: tenth(last.x + grid.size + grid.gap), width: thick };
		marks.push(plusIn({ ...place, y: last.y + (grid.size - thick) / 2, height: thick }, 0.8));
	}
	const foot = Math.max(...marks.map((mark) => mark.y + mark.height));
	return { marks, labels: [], foot: Math.max(foot, top + rowsHeight(rowsOf(shown, grid), grid)) };
}

/** Words at the end of a bar, in its middle. */
function beside(text: string, x: number, bar: { y: number; height: number }, { label }: Sheet) {
	const top = bar.y + (bar.height - (ascent + descent) * label.size) / 2;
	return placeLines([[{ text }]], { x, top }, { font: label, role: 'tick' });
}

/** A share as a bar within the outline of the whole, whose size stands at its end. */
export function placeShare(panel: SharePanel, room: Room, sheet: Sheet): Picture {
	const { x, top, thick } = room;
	const width = Math.floor(room.width - measure(panel.whole, sheet.label) - sheet.gap);
	const bar = { x, y: Math.round(top), width, height: thick };
	const value = Math.max(0, Math.min(100, Number.isFinite(panel.value) ? panel.value : 0));
	const own = { ...bar, width: tenth((width * value) / 100) };
	// an open end stays within the whole
	const fade = Math.min(thick * 2, ((width - own.width) * 2) / 3);
	const words = beside(panel.whole, x + width + sheet.gap, bar, sheet);
	return {
		marks: [
			{ ...bar, shape: 'square', tone: 'lake', fill: 'outline' },
			...barMarks(panel, own, fade, { tone: 'lake', shape: 'square' })
		],
		labels: [words],
		foot: Math.max(bar.y + thick, labelBox(words).y + labelBox(words).height)
	};
}

/** A speed as an arrow from the same start as the one before; a guide where that one ended. */
export function placeSpeed(panel: SpeedPanel, room: Room, sheet: Sheet): Picture {
	const { x, top, thick } = room;
	const { gap, label } = sheet;
	const value = Number.isFinite(panel.value) ? panel.value : 0;
	const ratio = Math.max(0, 1 + value / 100);
	const words = Math.ceil(Math.max(measure(panel.earlier, label), measure(panel.later, label)));
	const start = x + words + gap;
	const fade = panel.edge === 'open' ? thick * 2 : 0;
	const length = room.width - words - gap - fade * 1.5;
	const one = length / Math.max(1, ratio);
	const line = Math.max(thick, Math.ceil((ascent + descent) * label.size));
	const [first, second] = [0, 1].map((i) => Math.round(top + i * (line + 2) + (line - thick) / 2));
	const box = { x: start, y: first ?? 0, width: tenth(one), height: thick };
	const after = { ...box, y: second ?? 0, width: tenth(one * ratio) };
	return {
		marks: [
			{ ...box, shape: 'arrow', tone: 'celadon', fill: 'solid' },
			...barMarks(panel, after, fade || thick, { tone: 'lake', shape: 'arrow' })
		],
		labels: [beside(panel.earlier, x, box, sheet), beside(panel.later, x, after, sheet)],
		guide: { x: tenth(start + one), y1: box.y + thick / 2, y2: after.y + thick },
		foot: Math.max(after.y + thick, top + 2 * line + 2)
	};
}

import { tenth } from '../core/box';
import { setNumerals } from '../core/figure';
import { placeHead } from '../core/head';
import { labelBox, linesHeight, placeLines, placeText, type Label } from '../core/label';
import type { Group, Mark, Placed, Shape } from '../core/placed';
import type { Sheet } from '../core/sheet';
import { ascent, descent, type Font } from '../core/text';
import { marksOf, shares, type UnitGrid } from '../core/unitGrid';
import { openPlaces, rowsHeight, rowsOf, unitMarks } from '../core/unitMarks';
import type { UnitKind, UnitKindsSeries } from './series';

export type UnitKindsPlaced = Placed;

/** Kinds differ by shape as well. */
const shapes: Shape[] = ['square', 'circle', 'diamond'];

/** How the kinds are set on a sheet. */
interface Setting {
	sheet: Sheet;
	figure: Font;
	/** Numeral and name stand in a column of their own, not above the marks. */
	beside: boolean;
	/** Width of the numerals' and names' room; left edge and width of that of the marks, in px. */
	head: number;
	x: number;
	room: number;
	grid: UnitGrid;
	rest: string;
}

interface Part {
	marks: Mark[];
	labels: Label[];
	/** y of its lower edge. */
	foot: number;
}

function settingOf({ kinds, rest }: UnitKindsSeries, sheet: Sheet): Setting {
	const { width, gap, numeral } = sheet;
	const beside = width >= 600;
	const x = beside ? tenth(width * 0.32) : 0;
	const room = width - x;
	return {
		sheet,
		figure: { ...numeral, size: Math.round(numeral.size * 0.9) },
		beside,
		head: beside ? x - gap * 2 : width,
		x,
		room,
		grid: gridOf(kinds, room, Math.round(sheet.label.size * 1.15)),
		rest
	};
}

/** Most rows of marks that a kind takes; beyond, one mark stands for several. */
const mostRows = 4;

/** Marks of one size; a kind on one row where there is room, else rows of whole fives. */
function rowsIn(kinds: UnitKind[], room: number, size: number): UnitGrid {
	const gap = Math.floor(size * 2.5) / 10;
	const most = Math.max(1, Math.floor((room + gap) / (size + gap)));
	const largest = Math.max(0, ...kinds.map((kind) => kind.value).filter(Number.isFinite));
	for (const each of shares()) {
		const longest = marksOf(largest, each) + openPlaces;
		const columns = most < 5 || longest <= most ? most : most - (most % 5);
		if (longest <= columns * mostRows) return { size, gap, columns, each };
	}
	throw new Error('charts: no rows for these counts');
}

/** The same with marks a little smaller where every kind then has a row to itself. */
function gridOf(kinds: UnitKind[], room: number, size: number): UnitGrid {
	const grid = rowsIn(kinds, room, size);
	const longest = Math.max(...kinds.map((kind) => rowsOf(kind, grid)));
	for (let less = size - 1; longest > 1 && less >= size * 0.8; less--) {
		const closer = rowsIn(kinds, room, less);
		if (closer.each === grid.each && kinds.every((kind) => rowsOf(kind, closer) < 2)) return closer;
	}
	return grid;
}

/** The numeral of a kind and its name: below it in a column of their own, else on its line. */
function headOf(kind: UnitKind, top: number, { sheet, figure, beside, head }: Setting): Part {
	const { strong } = sheet;
	if (!beside) {
		const { numeral, name, foot } = placeHead(kind, { x: 0, top, width: head }, figure, sheet);
		return { marks: [], labels: [numeral, name], foot };
	}
	const { font, lines } = setNumerals([kind], head, figure);
	const numeral = placeLines(lines[0] ?? [], { x: 0, top }, { font, role: 'figure' });
	const below = top + labelBox(numeral).height;
	const name = placeText(kind.label, { x: 0, top: below, width: head }, { font: strong });
	return { marks: [], labels: [numeral, name], foot: below + labelBox(name).height };
}

/** The named ones of a kind, a line each. */
function placeNames(kind: UnitKind, top: number, shape: Shape, setting: Setting): Part {
	const { sheet, grid, x, room } = setting;
	const { label: font, gap } = sheet;
	const indent = x + grid.size + gap;
	const part: Part = { marks: [], labels: [], foot: top };
	for (const name of kind.names) {
		const at = { x: indent, top: part.foot, width: x + room - indent };
		const label = placeText([{ text: name }], at, { font });
		const line = (ascent + descent) * font.size;
		const y = tenth(part.foot + (line - grid.size) / 2);
		const box = { x, y, width: grid.size, height: grid.size };
		part.marks.push({ ...box, shape, tone: 'lake', fill: 'solid' });
		part.labels.push(label);
		part.foot += Math.max(labelBox(label).height, line) + gap * 0.4;
	}
	return { ...part, foot: part.foot - (part.marks.length > 0 ? gap * 0.4 : 0) };
}

/** Those of a kind that have no name beside them, in rows, with the remark that they are not named. */
function placeOthers(kind: UnitKind, top: number, shape: Shape, setting: Setting): Part {
	const { sheet, grid, x, room, rest } = setting;
	const marks = unitMarks(kind, grid, { x, y: top }, { tone: 'celadon', shape });
	const foot = top + rowsHeight(rowsOf(kind, grid), grid);
	if (kind.names.length === 0) return { marks, labels: [], foot };
	const { label: font, gap } = sheet;
	const row = foot - grid.size;
	const right = Math.max(
		x,
		...marks.filter((mark) => mark.y > row - 1).map((mark) => mark.x + mark.width)
	);
	const y = row + (grid.size - (ascent + descent) * font.size) / 2;
	const remark = placeLines([[{ text: rest }]], { x: right + gap, top: y }, { font, role: 'soft' });
	const box = labelBox(remark);
	return { marks, labels: box.x + box.width > x + room ? [] : [remark], foot };
}

/** @param written of which kinds the names are written out */
function placeWith(series: UnitKindsSeries, sheet: Sheet, written: boolean[]): UnitKindsPlaced {
	const setting = settingOf(series, sheet);
	const { gap, label } = sheet;
	const between = gap * (setting.beside ? 2 : 1.5);
	let top = 0;
	const groups = series.kinds.map((kind, i): Group => {
		const shape = shapes[i % shapes.length] ?? 'square';
		const head = headOf(kind, top, setting);
		const start = setting.beside ? top + gap * 0.5 : head.foot + gap * 0.5;
		// where one mark stands for several, none of them is anyone's
		const most = written[i] && setting.grid.each === 1 ? marksOf(Math.floor(kind.value), 1) : 0;
		const shown = { ...kind, names: kind.names.slice(0, most) };
		const named = placeNames(shown, start, shape, setting);
		const left = { ...shown, value: kind.value - shown.names.length };
		const others =
			marksOf(left.value, setting.grid.each) > 0 || kind.edge === 'open'
				? placeOthers(left, named.foot + (named.foot > start ? gap * 0.6 : 0), shape, setting)
				: { marks: [], labels: [], foot: named.foot };
		top = Math.max(head.foot, others.foot) + between;
		return {
			fact: kind.fact,
			steps: [i + 1],
			marks: [...named.marks, ...others.marks],
			labels: [...head.labels, ...named.labels, ...others.labels]
		};
	});
	const labels: Label[] = [];
	if (setting.grid.each > 1) {
		const words = [[{ text: `■ = ${setting.grid.each}` }]];
		labels.push(placeLines(words, { x: setting.x, top }, { font: label, role: 'soft' }));
		top += linesHeight(words, label) + between;
	}
	return { width: sheet.width, height: Math.ceil(top - between + 2), groups, labels };
}

/**
 * Places each kind with its numeral, its named marks with their names, and the others in rows. On a
 * stage the names of as many kinds are written out, the first ones first, as its height lets be.
 */
export function placeUnitKinds(series: UnitKindsSeries, sheet: Sheet): UnitKindsPlaced {
	let written = series.kinds.map(() => true);
	let placed = placeWith(series, sheet, written);
	if (!sheet.stage || placed.height <= sheet.height) return placed;
	written = written.map(() => false);
	placed = placeWith(series, sheet, written);
	for (const i of series.kinds.keys()) {
		const more = written.map((shown, j) => shown || i === j);
		const next = placeWith(series, sheet, more);
		if (next.height > sheet.height) continue;
		[written, placed] = [more, next];
	}
	return placed;
}

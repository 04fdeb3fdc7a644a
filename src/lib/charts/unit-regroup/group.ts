import type { Box } from '../core/box';
import { placeHead } from '../core/head';
import { labelBox, placeLines, placeText, type Label } from '../core/label';
import type { Sheet } from '../core/sheet';
import { ascent, descent, type Font, type Line } from '../core/text';
import { marksOf, placeUnits, type UnitGrid } from '../core/unitGrid';
import { wrap } from '../core/wrap';
import type { Member, UnitRegroupSeries } from './series';

/** How much of the words is set: on a stage what does not fit is left to the table. */
export interface Wording {
	caution: boolean;
	/** What is said of members; else their names and claims alone. */
	words: boolean;
	/** Members with their names; else seats alone. */
	names: boolean;
}

/** How the chart is set on a sheet. */
export interface Setting {
	sheet: Sheet;
	/** The whole stands in a column of its own, beside the groups rather than above them. */
	beside: boolean;
	grid: UnitGrid;
	numeral: Font;
	small: Font;
	wording: Wording;
	rest: string;
	colon: string;
}

/** The height of a line of words. */
export const lineHeight = (font: Font) => (ascent + descent) * font.size;

interface Room {
	x: number;
	top: number;
	width: number;
}

type Part = UnitRegroupSeries['groups'][number];

/** What has been placed: words, seats, the y of the lower edge. */
export interface Block {
	labels: Label[];
	seats: Box[];
	foot: number;
}

/** A seat beside the first line of what is said of its member. */
function placeMember(
	member: Member,
	at: Room,
	{ sheet, grid, beside, wording, colon }: Setting
): Block {
	const { label: font, gap } = sheet;
	const indent = grid.size + gap;
	const width = at.width - indent;
	const said = wording.words ? [...member.claim, ...member.words] : member.claim;
	const lines: Line[] = beside
		? [...wrap(member.name, width, font), ...wrap(said, width, font)]
		: wrap([...member.name, ...(said.length > 0 ? [{ text: colon }, ...said] : [])], width, font);
	const label = placeLines(lines, { x: at.x + indent, top: at.top }, { font });
	const y = Math.round(at.top + (lineHeight(font) - grid.size) / 2);
	const height = Math.max(labelBox(label).height, grid.size);
	return { labels: [label], seats: [seatAt(at.x, y, grid)], foot: at.top + height };
}

const seatAt = (x: number, y: number, { size }: UnitGrid): Box => ({
	x,
	y: Math.max(0, y),
	width: size,
	height: size
});

/** Seats of those that have no name, in rows below what is there. */
function placeRows(count: number, at: Room, grid: UnitGrid): Box[] {
	const columns = Math.max(1, Math.floor((at.width + grid.gap) / (grid.size + grid.gap)));
	return placeUnits(count, { ...grid, columns }, { x: at.x, y: Math.ceil(at.top) });
}

/** A group: its numeral and name, and a seat for each that it counts, the named ones with their words. */
export function placeGroup(group: Part, at: Room, setting: Setting): Block {
	const { sheet, grid, small, wording, beside } = setting;
	const { gap, label: font } = sheet;
	const count = marksOf(group.value, grid.each);
	const members =
		wording.names && grid.each === 1 ? group.members.slice(0, Math.max(0, count)) : [];
	const row = count * (grid.size + grid.gap) - grid.gap;
	const inline = count > 0 && members.length === 0 && row <= at.width * 0.25;
	const indent = inline ? row + gap : 0;
	const head = placeHead(
		group,
		{ x: at.x + indent, top: at.top, width: at.width - indent },
		small,
		sheet
	);
	const block: Block = { labels: [head.numeral, head.name], seats: [], foot: head.foot };
	if (inline) {
		const line = head.numeral.y - small.size * 0.36 - grid.size / 2;
		block.seats = placeRows(count, { ...at, top: Math.max(at.top, line), width: row + 1 }, grid);
		block.foot = Math.max(block.foot, (block.seats[0]?.y ?? 0) + grid.size);
		return block;
	}
	block.foot += gap * 0.5;
	for (const member of members) {
		const placed = placeMember(member, { ...at, top: block.foot }, setting);
		block.labels.push(...placed.labels);
		block.seats.push(...placed.seats);
		block.foot = placed.foot + gap * (beside ? 0.7 : 0.45);
	}
	const others = count - members.length;
	if (others > 0) {
		const rows = placeRows(others, { ...at, top: block.foot }, grid);
		block.seats.push(...rows);
		block.foot = (rows.at(-1)?.y ?? block.foot) + grid.size + gap * 0.5;
		if (members.length > 0) {
			const label = placeText(
				[{ text: setting.rest }],
				{ ...at, top: block.foot },
				{ font, role: 'soft' }
			);
			block.labels.push(label);
			block.foot += labelBox(label).height;
		}
	}
	return block;
}

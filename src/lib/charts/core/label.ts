import { tenth, type Box } from './box';
import {
	ascent,
	besideNumeral,
	descent,
	leading,
	measureLine,
	type Font,
	type Line,
	type Run
} from './text';
import { wrap } from './wrap';

/** What a label is, which decides its colour: a word, a quiet word, an axis' own, a figure, the one accent. */
export type Role = 'word' | 'soft' | 'tick' | 'figure' | 'accent';

/** Text with its place: `x` by `anchor`, `y` the first baseline. */
export interface Label {
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	lines: Line[];
	font: Font;
	role: Role;
}

/** The size of a line: that of its largest run. */
function lineSize(line: Line, font: Font): number {
	return line.every((run) => run.small) ? besideNumeral(font).size : font.size;
}

/** From the baseline of one line to that of the next: small words below a numeral stand clear of its comma. */
function pitch(above: Line, line: Line, font: Font): number {
	const size = lineSize(line, font);
	return Math.max(leading * size, ascent * size + descent * lineSize(above, font));
}

/** Baselines of the lines in px below the first one. */
export function baselines(lines: Line[], font: Font): number[] {
	let y = 0;
	return lines.map((line, i) => (y += i === 0 ? 0 : pitch(lines[i - 1]!, line, font)));
}

/** Height in px from the top of the first line to the foot of the last. */
export function linesHeight(lines: Line[], font: Font): number {
	const [first, last] = [lines[0], lines.at(-1)];
	if (!first || !last) return 0;
	const between = baselines(lines, font).at(-1) ?? 0;
	return ascent * lineSize(first, font) + between + descent * lineSize(last, font);
}

/** The room that a label takes, by the measurement tables. */
export function labelBox(label: Label): Box {
	const { lines, font } = label;
	const width = Math.max(0, ...lines.map((line) => measureLine(line, font)));
	const shift = { start: 0, middle: width / 2, end: width }[label.anchor];
	return {
		x: label.x - shift,
		y: label.y - ascent * lineSize(lines[0] ?? [], font),
		width,
		height: linesHeight(lines, font)
	};
}

/** y of a label's lower edge. */
export function footOf(label: Label): number {
	const box = labelBox(label);
	return box.y + box.height;
}

interface Setting {
	font: Font;
	role?: Role;
	anchor?: Label['anchor'];
}

/** Lines with the top of the first at `top`. */
export function placeLines(
	lines: Line[],
	at: { x: number; top: number },
	{ font, role = 'word', anchor = 'start' }: Setting
): Label {
	const y = tenth(at.top + ascent * lineSize(lines[0] ?? [], font));
	return { x: tenth(at.x), y, anchor, lines, font, role };
}

/** Text wrapped to `width` with the top of its first line at `top`. */
export function placeText(
	runs: Run[],
	at: { x: number; top: number; width: number },
	setting: Setting
): Label {
	return placeLines(wrap(runs, at.width, setting.font), at, setting);
}

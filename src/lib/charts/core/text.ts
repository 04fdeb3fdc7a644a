import { latin, narrow, type Face } from './advances';

/** How a piece of text is set; `size` in the units of the drawing (px at its own width). */
export interface Font {
	size: number;
	face: Face;
}

/**
 * A piece of one line. `fact` binds it to the ledger; `small` sets it beside a numeral; `stress` sets it
 * bold, in ink or in the accent's colour.
 */
export interface Run {
	text: string;
	fact?: string | undefined;
	small?: boolean | undefined;
	stress?: 'strong' | 'accent' | undefined;
}

export type Line = Run[];

/** No label is set smaller than this. */
export const smallest = 12;

/** The distance between two baselines, in sizes. */
export const leading = 1.35;

/** How far glyphs reach above and below the baseline, in sizes (Han characters the most). */
export const ascent = 0.9;
export const descent = 0.22;

/** Width of one character in ems; a full em for everything that is not in the tables. */
function advance(char: string, face: Face): number {
	const code = char.codePointAt(0) ?? 0;
	if (code >= 0x20 && code <= 0x7e) return (latin[face][code - 0x20] ?? 1000) / 1000;
	return (narrow[char] ?? 1000) / 1000;
}

/** Width in px of a text on one line, by the tables of `advances.ts`: no DOM is asked. */
export function measure(text: string, font: Font): number {
	let ems = 0;
	for (const char of text) ems += advance(char, font.face);
	return ems * font.size;
}

/** The font of the words beside a numeral of `font`. */
export function besideNumeral(font: Font): Font {
	return { size: Math.max(smallest + 1, Math.round(font.size * 0.34)), face: 'sans' };
}

/** Width in px of a line of runs. */
export function measureLine(line: Line, font: Font): number {
	const small = besideNumeral(font);
	const bold: Font = { ...font, face: 'bold' };
	return line.reduce(
		(sum, run) => sum + measure(run.text, run.small ? small : run.stress ? bold : font),
		0
	);
}

/** The text of a line without its bindings. */
export function lineText(line: Line): string {
	return line.map((run) => run.text).join('');
}

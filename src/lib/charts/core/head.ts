import { tenth } from './box';
import { setNumerals, type Figure } from './figure';
import { labelBox, linesHeight, placeLines, type Label } from './label';
import type { Sheet } from './sheet';
import { descent, type Font, type Run } from './text';
import { wrap } from './wrap';

/** A figure's numeral and name, on one line. */
export interface Head {
	numeral: Label;
	name: Label;
	/** y of the lower edge of both. */
	foot: number;
}

/** Sets a numeral with its name beside it, the name's last line on the numeral's baseline where it can be. */
export function placeHead(
	figure: Figure & { label: Run[] },
	at: { x: number; top: number; width: number },
	font: Font,
	{ strong, gap }: Sheet
): Head {
	const set = setNumerals([figure], at.width * 0.5, font);
	const numeral = placeLines(set.lines[0] ?? [], at, { font: set.font, role: 'figure' });
	const box = labelBox(numeral);
	const x = tenth(at.x + box.width + gap);
	const words = wrap(figure.label, at.x + at.width - x, strong);
	const tall = linesHeight(words, strong);
	const level = numeral.y + descent * strong.size - tall;
	const name = placeLines(words, { x, top: Math.max(at.top, level) }, { font: strong });
	return { numeral, name, foot: Math.max(at.top + box.height, labelBox(name).y + tall) };
}

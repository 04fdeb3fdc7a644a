import { labelBox, placeText, type Label } from '../../charts/core/label';
import { measure, type Font } from '../../charts/core/text';

/** A word in a box. */
export interface Marked {
	label: Label;
	/** The box, as markup of shapes. */
	shape: string;
	/** y of the box's lower edge. */
	foot: number;
}

const around = (words: string, at: { x: number; top: number }, font: Font, role?: Label['role']) =>
	placeText(
		[{ text: words }],
		{ ...at, width: measure(words, font) + font.size },
		{ font, ...(role && { role }) }
	);

function boxed(label: Label, pad: number, paint: string): Marked {
	const { x, y, width, height } = labelBox(label);
	const shape = `<rect x="${x - pad}" y="${y - pad / 2}" width="${width + 2 * pad}" height="${height + pad}" ${paint}></rect>`;
	return { label, shape, foot: y + height + pad / 2 };
}

const small: Font = { size: 13, face: 'sans' };

/** A framed word in a drawing's upper right corner, as a map says that it is a diagram. */
export function framed(words: string, { right, top }: { right: number; top: number }): Marked {
	const x = right - 16 - measure(words, small);
	const label = around(words, { x, top: top + 13 }, small, 'soft');
	return boxed(label, 6, 'fill="var(--ground)" stroke="var(--ink-soft)"');
}

const serif: Font = { size: 20, face: 'serif' };

/** The seal: the place's name on red, its words to be set in the colour of the paper. */
export function seal(words: string, { x, top }: { x: number; top: number }): Marked {
	return boxed(around(words, { x: x + 12, top: top + 6 }, serif), 12, 'fill="var(--seal)"');
}

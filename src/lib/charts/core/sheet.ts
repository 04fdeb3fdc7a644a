import type { Font } from './text';

/**
 * The widths in px at which charts are laid out. CSS shows the widest that fits and scales it up,
 * so text is never smaller than it was set (below 300 px the first is scaled down, to 280 px with
 * text of 12 px).
 */
export const widths = [300, 440, 640, 960] as const;
export type Width = (typeof widths)[number];

/** Heights in px within which charts keep on a stage; the style sheet's queries have them too. */
export const stageHeights: Record<Width, number> = { 300: 264, 440: 330, 640: 480, 960: 480 };

/** What a layout draws on: the width, the height to keep within, the type to set. */
export interface Sheet {
	width: number;
	/** In px; a stage's is a limit, elsewhere a drawing may be higher where its words need it. */
	height: number;
	/** The height is a limit: words that do not fit are left to the table. */
	stage: boolean;
	label: Font;
	strong: Font;
	numeral: Font;
	/** The unit of distances between things, in px. */
	gap: number;
}

const type: Record<Width, { label: number; numeral: number; gap: number }> = {
	300: { label: 13, numeral: 30, gap: 8 },
	440: { label: 14, numeral: 40, gap: 10 },
	640: { label: 15, numeral: 56, gap: 14 },
	960: { label: 15, numeral: 60, gap: 16 }
};

/** The sheet of one variant. */
export function sheet(width: Width, stage: boolean): Sheet {
	const { label, numeral, gap } = type[width];
	return {
		width,
		height: stageHeights[width],
		stage,
		label: { size: label, face: 'sans' },
		strong: { size: label, face: 'bold' },
		numeral: { size: numeral, face: 'serif' },
		gap
	};
}

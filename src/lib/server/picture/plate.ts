import type { Font } from '../../charts/core/text';
import type { Edition } from '../../i18n/edition';
import { setColumn, type Item } from './column';
import { framed } from './marks';
import type { Drawn } from './page';
import { compose, type Hung, type Picture } from './picture';

const titleFont: Font = { size: 28, face: 'serif' };
const brandFont: Font = { size: 13, face: 'bold' };
/** Of the annotation, and of the small print. */
export const noteFont: Font = { size: 16, face: 'sans' };
export const footFont: Font = { size: 13, face: 'sans' };

/** Round the picture's edge, and between its parts, in px. */
const margin = 40;
const gap = 22;

export interface Plate {
	/** Begins the ids within. */
	id: string;
	title: string;
	/** What is seen, for those who cannot see it. */
	description: string;
	drawn: Drawn;
	/** What is drawn beyond the drawing's box is cut off. */
	clip?: boolean;
	/** Of the drawing, in px; it is scaled down to it, never up. */
	width: number;
	/** Said on the drawing itself, its first line in the upper right corner. */
	mark?: string | undefined;
	/** Words over the drawing's upper left corner. */
	legend?: readonly string[];
	/** Below the drawing: the annotation, then what is small. */
	notes: readonly Item[];
	foot: readonly Item[];
}

/** A picture as an article has it: title, drawing, annotation, below a line the small print and whose story it is. */
export function plate(parts: Plate, edition: Edition): Picture {
	const { id, drawn, width, mark, legend = [], notes, foot } = parts;
	const { story } = edition;
	const at = (top: number, across = width) => ({ x: margin, top, width: across });

	const head = setColumn([{ runs: [{ text: parts.title }], font: titleFont }], at(margin - 6));
	const scale = Math.min(1, width / drawn.width);
	const top = head.foot + gap;
	const hung: Hung = { drawn, x: margin, y: top, scale, ...(parts.clip && { clip: true }) };
	const below = setColumn(notes, at(top + drawn.height * scale + gap));
	const line = below.foot + gap;

	const brand = `${edition.t(story.title)} · ${edition.t(story.mark)}`;
	const small = setColumn(
		[...foot, { runs: [{ text: brand }], font: brandFont, above: 8 }],
		at(line + 14)
	);
	const said = mark === undefined ? undefined : framed(mark, { right: margin + width, top });
	const keys = setColumn(
		legend.map((text) => ({ runs: [{ text }], font: footFont, role: 'soft' as const })),
		{ x: margin + 14, top: top + 12, width: width / 3 }
	);
	return compose(
		{
			id,
			title: parts.title,
			description: parts.description,
			width: width + 2 * margin,
			height: Math.max(small.foot, margin) + margin - 10,
			hung: [hung],
			shapes: `<path stroke="var(--line)" d="M${margin} ${line}h${width}"></path>${said?.shape ?? ''}`,
			labels: [
				...head.labels,
				...below.labels,
				...small.labels,
				...keys.labels,
				...(said ? [said.label] : [])
			]
		},
		edition
	);
}

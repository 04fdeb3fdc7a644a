import { linesHeight, type Label, type Role } from './label';
import { ascent, besideNumeral, measureLine, type Font, type Line, type Run } from './text';
import { wrap } from './wrap';

/** A piece of a line of its own font and role. */
export interface Part {
	runs: Run[];
	font: Font;
	role: Role;
}

interface Word extends Part {
	lines: Line[];
	width: number;
}

interface Inline {
	labels: Label[];
	/** y below the last line. */
	foot: number;
	/** Right edge of the last line, in px. */
	right: number;
}

/** The size of a piece's first line: that of its words beside a numeral where it has no other. */
function firstSize({ lines, font }: Word): number {
	const first = lines[0] ?? [];
	return first.every((run) => run.small) ? besideNumeral(font).size : font.size;
}

/**
 * Pieces one after the other on a common baseline, on further lines where they do not fit; one that
 * is wider than a line is wrapped, on lines of its own.
 * @param gap px between two pieces
 * @param indent px that lines after the first begin to the right
 */
export function placeInline(
	parts: Part[],
	at: { x: number; top: number; width: number },
	gap: number,
	indent = 0
): Inline {
	const rows: { words: Word[]; x: number; right: number }[] = [];
	for (const part of parts.filter(({ runs }) => runs.some((run) => run.text !== ''))) {
		const width = measureLine(part.runs, part.font);
		const row = rows.at(-1);
		const single = { ...part, lines: [part.runs], width };
		if (row && row.right + gap + width <= at.x + at.width) {
			row.words.push(single);
			row.right += gap + width;
			continue;
		}
		const x = at.x + (rows.length > 0 ? indent : 0);
		const room = at.x + at.width - x;
		const lines = width <= room ? [part.runs] : wrap(part.runs, room, part.font);
		// after a wrapped piece nothing follows on its last line
		const right = lines.length > 1 ? Infinity : x + width;
		rows.push({ words: [{ ...part, lines, width }], x, right });
	}
	let [top, right] = [at.top, at.x];
	const labels = rows.flatMap((row) => {
		const y = Math.ceil(top + ascent * Math.max(...row.words.map(firstSize)));
		let x = row.x;
		const placed = row.words.map(({ lines, font, role, width }): Label => {
			const label: Label = { x: Math.round(x), y, anchor: 'start', lines, font, role };
			x += width + gap;
			return label;
		});
		const feet = row.words.map(
			(word) => y - ascent * firstSize(word) + linesHeight(word.lines, word.font)
		);
		top = Math.max(...feet);
		right = Math.min(row.right, at.x + at.width);
		return placed;
	});
	return { labels, foot: top, right };
}

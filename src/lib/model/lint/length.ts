/** Signs as wide as the letters are high: Han, its punctuation, full-width forms. */
const full = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u2014\u2018-\u201f\u2026]/u;

/** Widths in em of a plain sans serif, by kind of letter. */
const kinds: readonly (readonly [RegExp, number])[] = [
	[/[ijlI.,;:!'|]/u, 0.27],
	[/[ftr()\-[\]\s]/u, 0.33],
	[/[mwMW%@—]/u, 0.86],
	[/[\p{Lu}&]/u, 0.67]
];
const other = 0.55;

function widthOf(text: string, lang: 'zh' | 'en'): number {
	let width = 0;
	for (const sign of text) {
		const isFull = full.test(sign) && !(lang === 'en' && /[\u2014-\u201f]/u.test(sign));
		width += isFull ? 1 : (kinds.find(([kind]) => kind.test(sign))?.[1] ?? other);
	}
	return width;
}

/** What a line may not be broken within: a word of Latin letters with the marks that cling to it; a Han character. */
const pieces =
	/\s+|[\u2e80-\u9fff\uff00-\uffef][，。、；：？！）》」’”]*|[^\s\u2e80-\u9fff\uff00-\uffef]+/gu;

/** A run of text, and how large it is set beside the rest; 1 where nothing is said. */
export interface Run {
	text: string;
	size?: number;
}

/**
 * How many lines a text takes, about: it is set by kinds of letters, since every reader has another face.
 * @param em width of a line, in em
 */
export function linesOf(runs: readonly Run[], em: number, lang: 'zh' | 'en'): number {
	let [lines, at] = [1, 0];
	for (const { text, size = 1 } of runs) {
		for (const [piece] of text.matchAll(pieces)) {
			const width = widthOf(piece, lang) * size;
			const isSpace = piece.trim() === '';
			if (!isSpace && at + width > em) [lines, at] = [lines + 1, 0];
			if (at > 0 || !isSpace) at += width;
		}
	}
	return lines;
}

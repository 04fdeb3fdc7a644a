import { lineText, measureLine, type Font, type Line, type Run } from './text';
import { wordBorders } from './words';

/** Han, kana, Hangul and full-width forms: lines may break on either side of one. */
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/;
const han = /\p{Script=Han}/u;
/** What must not begin a line, and what must not end one. */
const closing = /[，。、；：！？）》」』】〉”’…％,.;:!?)\]%†]/;
const opening = /[（《「『【〈“‘([¥]/;

/** Where a line may break: before `next` when it follows `char`. */
function breaks(char: string, next: string): boolean {
	if (char === ' ') return next !== ' ';
	if (next === ' ' || closing.test(next) || opening.test(char)) return false;
	return wide.test(char) || wide.test(next) || char === '-' || char === '—' || char === '/';
}

/**
 * Runs cut into the smallest pieces that stay together; a figure is one piece.
 * @param within cuts Chinese words as well, between any two characters
 */
function pieces(runs: Run[], within = false): Run[][] {
	const borders = wordBorders(lineText(runs));
	let at = 0;
	const out: Run[][] = [];
	let piece: Run[] = [];
	let before = '';
	const end = () => {
		if (piece.length > 0) out.push(piece);
		piece = [];
	};
	for (const run of runs) {
		const parts = run.fact === undefined ? [...run.text] : [run.text];
		for (const part of parts) {
			const first = [...part][0];
			if (first === undefined) continue;
			const inWord = han.test(before) && han.test(first) && !borders.has(at);
			if (before !== '' && breaks(before, first) && (within || !inWord)) end();
			at += part.length;
			const last = piece.at(-1);
			const alike = last?.stress === run.stress && !last?.fact && !run.fact;
			if (last && alike) last.text += part;
			else piece.push({ ...run, text: part });
			before = part.at(-1) ?? '';
		}
	}
	end();
	return out;
}

/** Width in px of the widest piece that stays together. */
export function widestPiece(runs: Run[], font: Font): number {
	return Math.max(0, ...pieces(runs).map((piece) => measureLine(tidy(piece), font)));
}

/** A piece that is wider than the line, cut between characters; closing punctuation stays where it can. */
function cut(piece: Run[], width: number, font: Font): Run[][] {
	if (measureLine(tidy(piece), font) <= width) return [piece];
	const parts = pieces(piece, true);
	if (parts.length > 1) return parts.flatMap((part) => cut(part, width, font));
	const out: Run[][] = [];
	for (const run of piece) {
		let text = '';
		for (const char of run.text) {
			if (text !== '' && measureLine([{ ...run, text: text + char }], font) > width) {
				out.push([{ ...run, text }]);
				text = '';
			}
			text += char;
		}
		if (text !== '') out.push([{ ...run, text }]);
	}
	return out;
}

/** Neighbouring runs of the same binding joined, the line's last space dropped. */
function tidy(line: Line): Line {
	const out: Line = [];
	for (const run of line) {
		const last = out.at(-1);
		const alike =
			last?.fact === run.fact && last?.small === run.small && last?.stress === run.stress;
		if (last && alike) last.text += run.text;
		else out.push({ ...run });
	}
	const last = out.at(-1);
	if (last) last.text = last.text.trimEnd();
	return out.filter((run) => run.text !== '');
}

function greedy(parts: Run[][], width: number, font: Font): Line[] {
	const lines: Line[] = [];
	let line: Line = [];
	for (const piece of parts) {
		const next = tidy([...line, ...piece]);
		if (line.length > 0 && measureLine(next, font) > width) {
			lines.push(tidy(line));
			line = [];
		}
		line = [...line, ...piece];
	}
	if (line.length > 0) lines.push(tidy(line));
	return lines.filter((found) => found.length > 0);
}

const endsClause = /[，。；：！？,;:.!?] ?$/;

/** Pieces joined to clauses. */
function clausesOf(parts: Run[][]): Run[][] {
	const out: Run[][] = [];
	let begun = false;
	for (const piece of parts) {
		if (begun) out.at(-1)?.push(...piece);
		else out.push([...piece]);
		begun = !endsClause.test(lineText(piece));
	}
	return out;
}

/** As few lines as possible, then as even as possible. */
function balance(parts: Run[][], room: number, font: Font): Line[] {
	const lines = greedy(parts, room, font);
	if (lines.length < 2) return lines;
	let [low, high] = [room / lines.length, room];
	for (let i = 0; i < 6; i++) {
		const middle = (low + high) / 2;
		const fits =
			greedy(parts, middle, font).length === lines.length &&
			parts.every((piece) => measureLine(piece, font) <= middle);
		if (fits) high = middle;
		else low = middle;
	}
	return greedy(parts, high, font);
}

/** A line shorter than this part of the longest looks like a mistake. */
const shortest = 0.4;

const roomOf = (width: number, { size }: Font): number => Math.max(width, size);

const fitting = (runs: Run[], room: number, font: Font): Run[][] =>
	pieces(runs).flatMap((piece) => cut(piece, room, font));

/** How many lines `wrap` makes of runs, without the work of making them even. */
export const countLines = (runs: Run[], width: number, font: Font): number => {
	const room = roomOf(width, font);
	return greedy(fitting(runs, room, font), room, font).length;
};

/**
 * Breaks runs into lines no wider than `width` px: between Chinese words, after spaces, never
 * before closing punctuation, within a word only where the word alone is too long. Lines are
 * balanced: as few as possible, then broken between clauses where they can be, then as even as possible.
 */
export function wrap(runs: Run[], width: number, font: Font): Line[] {
	const room = roomOf(width, font);
	const parts = fitting(runs, room, font);
	const even = balance(parts, room, font);
	const clauses = even.length < 2 ? [] : clausesOf(parts);
	if (clauses.length < 2 || clauses.some((clause) => measureLine(tidy(clause), font) > room))
		return even;
	const apart = balance(clauses, room, font);
	const widths = apart.map((line) => measureLine(line, font));
	return apart.length === even.length && Math.min(...widths) >= shortest * Math.max(...widths)
		? apart
		: even;
}

import type { Edition } from '../../i18n/edition';
import type { Fact, Qualifier, Words } from '../../model/types';
import { measureLine, smallest, type Font, type Line, type Run } from './text';
import { wrap } from './wrap';

/** How a mark ends: at the value, open beyond it, softly just below it, or as a plan. */
export type Edge = 'closed' | 'open' | 'soft' | 'plan';

/** A fact as a chart shows it: its value to draw, its words to set. */
export interface Figure {
	fact: string;
	/** In the fact's own unit. */
	value: number;
	/** Words and signs before the number, the number, words and signs after it. */
	before: string;
	number: string;
	after: string;
	/** Computed from other facts: marked with a dagger. */
	derived: boolean;
	edge: Edge;
}

const open: Qualifier[] = ['atLeast', 'moreThan'];
const soft: Qualifier[] = ['nearly', 'upTo'];
const plan: Qualifier[] = ['aim', 'expected'];

/** The edge that a fact's qualifiers ask for; a plan outweighs the others. */
export function edgeOf(qualifiers: readonly Qualifier[]): Edge {
	if (qualifiers.some((one) => plan.includes(one))) return 'plan';
	if (qualifiers.some((one) => open.includes(one))) return 'open';
	return qualifiers.some((one) => soft.includes(one)) ? 'soft' : 'closed';
}

/** A fact of the ledger. @throws Error where there is none */
export function factOf(edition: Edition, id: string): Fact {
	const { facts } = edition.story.ledger;
	const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
	if (!fact) throw new Error(`charts: no fact "${id}"`);
	return fact;
}

/** Reads a fact for drawing. @throws Error where there is none */
export function readFigure(edition: Edition, id: string): Figure {
	const { value, derivation, qualifiers } = factOf(edition, id);
	return {
		fact: id,
		value,
		...edition.figure(id),
		derived: derivation !== undefined,
		edge: edgeOf(qualifiers)
	};
}

/** A rate with its signs as large as its number. */
export function signed(rate: Figure): Figure {
	const plus = rate.value > 0 ? '+' : '';
	const percent = rate.after.startsWith('%') ? '%' : '';
	return { ...rate, number: plus + rate.number + percent, after: rate.after.slice(percent.length) };
}

/** The mark of derived values, where the figure is one. */
export const dagger = (figure: { derived: boolean }): string => (figure.derived ? '†' : '');

/**
 * The ways to set a numeral with its words small beside it: on one line, with the words after it
 * below, with the words before it above as well.
 */
function settings(figure: Figure): Line[][] {
	const bound = { fact: figure.fact };
	const before: Run = { text: figure.before, small: true, ...bound };
	const number: Run = { text: figure.number, ...bound };
	const mark: Run = { text: dagger(figure), small: true };
	const after: Run = { text: figure.after, small: true, ...bound };
	const alone = (run: Run): Run => ({ ...run, text: run.text.trim() });
	return [
		[[before, number, mark, after]],
		[[before, number, mark], [alone(after)]],
		[[alone(before)], [number, mark], [alone(after)]]
	].map((lines) =>
		lines.map((line) => line.filter((run) => run.text !== '')).filter((line) => line.length > 0)
	);
}

/** How far a numeral may shrink before its words go to lines of their own. */
const shrink = [0.75, 0.55, 0.55];

/** Numerals of one size that fit a width, all set in the same way. */
export interface Numerals {
	font: Font;
	/** For each figure. */
	lines: Line[][];
}

/** Sets figures as numerals no wider than `width` px, as large as `font` where they can be. */
export function setNumerals(figures: Figure[], width: number, font: Font): Numerals {
	const ways = figures.map(settings);
	for (const [way, least] of shrink.entries()) {
		for (let size = font.size; size >= Math.max(font.size * least, smallest); size--) {
			const set: Numerals = { font: { ...font, size }, lines: ways.map((all) => all[way] ?? []) };
			const widest = Math.max(0, ...set.lines.flat().map((line) => measureLine(line, set.font)));
			if (widest <= width) return set;
		}
	}
	// nothing fits: between characters, at the smallest size
	const least: Font = { ...font, size: Math.max(smallest, Math.round(font.size * 0.55)) };
	const lines = ways.map((all) => (all[2] ?? []).flatMap((line) => wrap(line, width, least)));
	return { font: least, lines };
}

/** Words of the data in the page's language as runs, their figures bound to the ledger. */
export function runsOf(edition: Edition, words: Words): Run[] {
	return edition
		.prose(edition.t(words))
		.map((token) =>
			token.kind === 'fact' || token.kind === 'event'
				? { text: token.text, fact: token.id }
				: { text: token.text }
		);
}

/** Ids of the facts or of the events that words name, in their order. */
export const namedIn = (edition: Edition, words: Words[], kind: 'fact' | 'event'): string[] =>
	words
		.flatMap((one) => edition.prose(edition.t(one)))
		.flatMap((token) => (token.kind === kind ? [token.id] : []));

/** A fact's name in the page's language. */
export const labelOf = (edition: Edition, id: string): string =>
	edition.plain(edition.t(factOf(edition, id).label));

/** Whether the year of a fact's period was inferred. */
const isInferred = ({ period }: Fact): boolean => !('words' in period) && period.inferred;

/** The mark of inferred years; a note below the chart explains it. */
export const inferredMark = (fact: Fact): string => (isInferred(fact) ? '*' : '');

/** Sentences in a row, with a space between them where the language wants one. */
export const sentences = (parts: string[], edition: Edition): string =>
	parts.join(edition.lang === 'zh' ? '' : ' ');

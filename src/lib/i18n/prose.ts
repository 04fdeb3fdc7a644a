import type { Fact } from '../model/types';
import { factStyles, type Edition } from './edition';
import { datetimeOf } from './dates';
import { parseNotation } from './notation';

/** A piece of prose with its words filled in. */
export type Token =
	| { kind: 'text'; text: string }
	/** `value`: what `statedValue` gives. */
	| { kind: 'fact'; id: string; text: string; value: string }
	/** `datetime`: for `<time datetime>`. */
	| { kind: 'event'; id: string; text: string; datetime: string }
	/** `gloss`: a short explanation, where there is one. */
	| { kind: 'name'; id: string; text: string; gloss?: string };

/** For `<data value>`: a fact's value in its unit, the two ends of a range joined by `/`. */
export const statedValue = ({ value, high }: Fact): string =>
	high === undefined ? `${value}` : `${value}/${high}`;

function fillEntry(id: string, style: string | undefined, edition: Edition): Token {
	const { facts, events } = edition.story.ledger;
	const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
	if (fact) {
		const wanted = factStyles.find((one) => one === style) ?? 'full';
		return { kind: 'fact', id, text: edition.fact(id, wanted), value: statedValue(fact) };
	}
	const event = Object.hasOwn(events, id) ? events[id] : undefined;
	if (!event) throw new Error(`no fact or event "${id}"`);
	const text = edition.date(id, style === 'full' ? 'full' : 'short');
	return { kind: 'event', id, text, datetime: datetimeOf(event) };
}

/** A name; a gloss may name others, which are then filled without their own glosses, so that this ends. */
function fillName(id: string, edition: Edition, withGloss: boolean): Token {
	const { names } = edition.story;
	const name = Object.hasOwn(names, id) ? names[id] : undefined;
	if (!name) throw new Error(`no name "${id}"`);
	const token: Token = { kind: 'name', id, text: name[edition.lang] };
	if (!withGloss || !name.gloss) return token;
	const gloss = fillProse(edition.t(name.gloss), edition, false);
	return { ...token, gloss: gloss.map(({ text }) => text).join('') };
}

/**
 * Fills the references of a text in the edition's language.
 * @throws Error where a reference names nothing (a story that was parsed has none of these)
 */
export function fillProse(text: string, edition: Edition, withGloss = true): Token[] {
	return parseNotation(text).map((node) => {
		if (node.kind === 'text') return node;
		if (node.kind === 'broken') return { kind: 'text', text: node.raw };
		return node.kind === 'name'
			? fillName(node.id, edition, withGloss)
			: fillEntry(node.id, node.style, edition);
	});
}

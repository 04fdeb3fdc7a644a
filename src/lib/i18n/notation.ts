/**
 * The inline notation of the story's words, as a tree of one level.
 * `{fact.id}`, `{fact.id:plain}` and the other styles of `FactStyle`, `{event.id}`, `{event.id:full}`, `{@name}`.
 */
export type Node =
	| { kind: 'text'; text: string }
	/** A fact or an event: they share their ids. */
	| { kind: 'entry'; id: string; style: string | undefined; raw: string }
	| { kind: 'name'; id: string; raw: string }
	/** A brace that is part of no reference. */
	| { kind: 'broken'; raw: string };

const pattern = /\{(@?)([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)(?::([a-z]+))?\}|\{[^{}]*\}?|\}/g;

/** Splits words into text and references; nothing is thrown, broken braces are nodes of their own. */
export function parseNotation(words: string): Node[] {
	const nodes: Node[] = [];
	let end = 0;
	for (const match of words.matchAll(pattern)) {
		if (match.index > end) nodes.push({ kind: 'text', text: words.slice(end, match.index) });
		end = match.index + match[0].length;
		const [raw, at, id, style] = match;
		if (id === undefined || (at && style)) nodes.push({ kind: 'broken', raw });
		else if (at) nodes.push({ kind: 'name', id, raw });
		else nodes.push({ kind: 'entry', id, style, raw });
	}
	if (end < words.length) nodes.push({ kind: 'text', text: words.slice(end) });
	return nodes;
}

import type { Name, Story, Words } from '../model/types';
import { byScript } from './byScript';
import type { Edition } from './edition';
import { parseNotation } from './notation';
import type { Token } from './prose';

/** A token of prose, or Chinese in the English edition: of what it has just named for the first time, ` (甲)`, or quoted. */
export type Piece = Token | { kind: 'original'; text: string };

const han = /\p{Script=Han}/u;

/** Whether a reader of English needs the original: places have English names of their own, `CMO` is its own. */
const needsOriginal = ({ kind, zh }: Name) => kind !== 'place' && han.test(zh);

/**
 * Which names each text is the first to mention, in the order in which the page has them.
 * @param texts in document order; the same words twice count once
 * @param names those that are to be told of, by id
 */
export function firstMentions(
	texts: readonly Words[],
	names: Readonly<Record<string, Name>>
): Map<Words, Set<string>> {
	const seen = new Set<string>();
	const firsts = new Map<Words, Set<string>>();
	for (const words of texts) {
		if (firsts.has(words)) continue;
		const here = new Set<string>();
		for (const node of parseNotation(words.en)) {
			if (node.kind !== 'name' || seen.has(node.id)) continue;
			seen.add(node.id);
			const name = Object.hasOwn(names, node.id) ? names[node.id] : undefined;
			if (name && needsOriginal(name)) here.add(node.id);
		}
		firsts.set(words, here);
	}
	return firsts;
}

/** The texts of a story's page that introduce names, in document order. */
const textsOf = ({ chapters, credits }: Story): Words[] => [
	...chapters.flatMap((chapter) => chapter.steps.map((step) => step.words)),
	...credits.method
];

/** A story never changes: its first mentions are found once. */
const known = new WeakMap<Story, Map<Words, Set<string>>>();

function mentionsOf(story: Story) {
	const found = known.get(story) ?? firstMentions(textsOf(story), story.names);
	known.set(story, found);
	return found;
}

/** What has to stay with a name: the ’s of a possessive, the quotation mark that closes round it. */
const clinging = /^[’'](?:s\b)?|^”/;

/** English prose in which Chinese that is quoted stands by itself. */
const apart = (tokens: readonly Token[]): Piece[] =>
	tokens.flatMap((token): Piece[] =>
		token.kind === 'text'
			? byScript(token.text).map(({ text, han }) => ({ kind: han ? 'original' : 'text', text }))
			: [token]
	);

/**
 * Prose with the Chinese of each name at its first mention on the page: `Jia (甲)`, `Jia’s (甲)`.
 * In Chinese the tokens as they are; so too for words that are none of the page's running text.
 */
export function proseWithOriginals(words: Words, edition: Edition): Piece[] {
	const tokens = edition.prose(edition.t(words));
	if (edition.lang !== 'en') return tokens;
	const first = mentionsOf(edition.story).get(words);
	if (!first?.size) return apart(tokens);
	const left = new Set(first);
	const pieces: Piece[] = [];
	let waiting: string | undefined;
	const settle = () => {
		if (waiting) pieces.push({ kind: 'original', text: ` (${waiting})` });
		waiting = undefined;
	};
	for (const token of tokens) {
		let rest = token;
		const tail = waiting && token.kind === 'text' ? clinging.exec(token.text)?.[0] : undefined;
		if (tail) {
			pieces.push({ kind: 'text', text: tail });
			rest = { kind: 'text', text: token.text.slice(tail.length) };
		}
		settle();
		pieces.push(rest);
		if (token.kind === 'name' && left.delete(token.id)) waiting = edition.story.names[token.id]?.zh;
	}
	settle();
	return pieces;
}

/**
 * A source's wording, without the source: which runs of eight words it holds, a Han character being a word, each as one
 * of 65,536 places of a bitmap (a Bloom filter of a single hash). About one run in twenty of any other text falls on a
 * place that is taken, so the source cannot be read out of it; that eight runs on end do so by chance, which is what a
 * repeated passage of fifteen words comes to, happens once in ten billion.
 */
export interface Shingles {
	/** One bit for each place, the lowest of a byte first. */
	bits: Uint8Array;
}

const size = 8;
const places = 65_536;

/** How many words may be the source's, one after the other. */
export const mostRepeated = 14;

/** The words of a text: Han characters, words of letters, numbers; neither marks nor spaces. */
export const wordsOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.match(/\p{Script=Han}|[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];

/** FNV-1a of the words' UTF-16 units (Fowler, Noll, Vo), folded to sixteen bits as its authors have it. */
function placeOf(words: readonly string[]): number {
	let hash = 0x811c9dc5;
	for (const sign of words.join(' ')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
	return ((hash >>> 16) ^ hash) & (places - 1);
}

const runs = (words: readonly string[]) =>
	words.slice(size - 1).map((_, at) => placeOf(words.slice(at, at + size)));

/** What is kept of a source. */
export function shingle(source: string): Shingles {
	const bits = new Uint8Array(places / 8);
	for (const place of runs(wordsOf(source))) bits[place >> 3]! |= 1 << (place & 7);
	return { bits };
}

/** The passages of a text that repeat more than `mostRepeated` words of the source on end. */
export function repeatsOf(text: string, { bits }: Shingles): string[] {
	const words = wordsOf(text);
	const found: string[] = [];
	let from = 0;
	const known = runs(words).map((place) => (bits[place >> 3]! & (1 << (place & 7))) !== 0);
	for (let at = 0; at <= known.length; at++) {
		if (known[at]) continue;
		const passage = words.slice(from, at + size - 1);
		if (at > from && passage.length > mostRepeated) found.push(passage.join(''));
		from = at + 1;
	}
	return found;
}

import { editsBetween } from '../nearest';
import type { Name } from '../types';
import type { Slip } from './slip';

/** A name of the glossary with its id. */
export type Entry = readonly [id: string, name: Name];

const proper = new Set<Name['kind']>(['place', 'company', 'person', 'body']);
const han = /^\p{Script=Han}+$/u;
const capital = /^\p{Lu}/u;
const length = (text: string) => [...text].length;

/** Whether a name is one: of somebody or some place, in capitals in English; or a phrase that has its quotation marks with it. */
function isOwn({ kind, zh, en }: Name, lang: 'zh' | 'en'): boolean {
	if (lang === 'zh') return zh.startsWith('“') || (proper.has(kind) && length(zh) >= 3);
	const words = en.split(/\s+/);
	return proper.has(kind) && words.length > 1 && words.every((word) => capital.test(word));
}

/** Words in quotation marks are somebody else's, spelling included. */
const quoted = /“[^”]*”|‘[^’]*’/gu;
const blank = (found: string) => '\u3000'.repeat(found.length);

/** Names that are typed instead of referred to; the rest of the text, without them and without quotations. */
function typed(text: string, names: readonly Entry[], lang: 'zh' | 'en') {
	const slips: Slip[] = [];
	let rest = text;
	const own = names.filter(([, name]) => isOwn(name, lang));
	const take = (some: readonly Entry[]) => {
		for (const [id, name] of some.toSorted((a, b) => b[1][lang].length - a[1][lang].length)) {
			if (!rest.includes(name[lang])) continue;
			slips.push({ found: name[lang], says: `is a name typed by hand: write {@${id}}` });
			rest = rest.replaceAll(name[lang], blank);
		}
	};
	const isQuoted = ([, name]: Entry) => /[“‘]/u.test(name[lang]);
	take(own.filter(isQuoted));
	rest = rest.replace(quoted, blank);
	take(own.filter((entry) => !isQuoted(entry)));
	return { slips, rest };
}

const differing = (a: readonly string[], b: readonly string[]) =>
	a.filter((sign, i) => sign !== b[i]).length;

/** Chinese names with one character that is another: of four characters, or of three where the surname is right. */
function misspeltZh(text: string, names: readonly Entry[]): Slip[] {
	const signs = [...text];
	return names.flatMap(([id, { kind, zh }]) => {
		const name = [...zh];
		const least = kind === 'person' ? 3 : 4;
		if (kind === 'body' || !proper.has(kind) || name.length < least || !han.test(zh)) return [];
		return signs.flatMap((_, at) => {
			const piece = signs.slice(at, at + name.length);
			const near = piece.length === name.length && differing(piece, name) === 1;
			const same = kind !== 'person' || piece[0] === name[0];
			return near && same && han.test(piece.join(''))
				? [{ found: piece.join(''), says: `is {@${id}} spelled another way: ${zh}` }]
				: [];
		});
	});
}

/** The words of English names by which they are told apart: the first of each, all of a person's. */
function tellingWords([, { kind, en }]: Entry): string[] {
	const words = en.match(/[\p{L}-]+/gu) ?? [];
	return words
		.slice(0, kind === 'person' ? words.length : 1)
		.filter((word) => proper.has(kind) && capital.test(word) && word.length >= 5);
}

/** English names with one letter too many, too few, or another; a sentence's first word needs six letters, as any word may begin it. */
function misspeltEn(text: string, names: readonly Entry[]): Slip[] {
	const known = new Map(
		names.flatMap((entry) => tellingWords(entry).map((word) => [word, entry[0]]))
	);
	return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{4,}(?![\p{L}\p{N}])/gu)].flatMap(
		({ 0: found, index }) => {
			const begins = /(?:^|[.!?:…]|[.!?][”’])\s*[“‘(]*$/u.test(text.slice(0, index));
			if (known.has(found) || found.length < (begins ? 6 : 5)) return [];
			const meant = [...known].find(([word]) => editsBetween(found, word) === 1);
			return meant ? [{ found, says: `is {@${meant[1]}} spelled another way: ${meant[0]}` }] : [];
		}
	);
}

/**
 * Names of the glossary in a text without references: typed by hand, or spelled another way. What stands in quotation
 * marks is left alone, as are short forms.
 * @param references whether a reference could stand there
 */
export function spellingSlips(
	text: string,
	names: readonly Entry[],
	lang: 'zh' | 'en',
	references: boolean
): Slip[] {
	const { slips, rest } = typed(text, names, lang);
	const misspelt = lang === 'zh' ? misspeltZh(rest, names) : misspeltEn(rest, names);
	return [...(references ? slips : []), ...misspelt];
}

const wordsOf = (text: string) =>
	text.toLowerCase().replaceAll('.', '').replaceAll('&', 'and').split(/\s+/);

/** Whether a label is a name or a short form of it: its words, or their beginnings, in their order. */
export function isShortFor(label: string, name: string): boolean {
	const words = wordsOf(name);
	return wordsOf(label).every((short) => {
		const at = words.findIndex((word) => word.startsWith(short));
		if (at >= 0) words.splice(0, at + 1);
		return at >= 0;
	});
}

import { reference, slipsOf, type Slip } from './slip';

const space = '[\\u0020\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const marks = '，。、；：？！（）《》「」“”‘’…—';
const word = `[\\p{Script=Han}${reference}${marks}]`;
/** Signs such as © and · keep their spaces. */
const any = `[\\p{L}\\p{N}${reference}${marks}]`;

/**
 * The gap between Han and Latin is the style sheet's (`text-autospace`), a fraction of a letter; a typed space is twice
 * as wide, and comes on top of it. Two halves of a title are parted by one, as it was printed.
 */
const typed = new RegExp(`(?<=${word})${space}+(?=${any})|(?<=${any})${space}+(?=${word})`, 'gu');
const titles = /《[^》]*》/gu;

const english: readonly (readonly [RegExp, string])[] = [
	[/ {2,}/gu, 'is more than one space'],
	[/ +(?=[,.;:?!)])|(?<=\() +/gu, 'is a space before or within punctuation']
];

/** Spaces that should not be there. */
export function spacingSlips(text: string, lang: 'zh' | 'en'): Slip[] {
	if (lang === 'en') return english.flatMap(([pattern, says]) => slipsOf(text, pattern, says));
	const bare = text.replace(titles, (title) =>
		title.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '·')
	);
	return slipsOf(bare, typed, 'has a typed space: the gap between Han and Latin is set by style');
}

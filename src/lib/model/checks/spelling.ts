import { parseNotation } from '../../i18n/notation';
import type { Fault } from '../fault';
import { articleSlips } from '../lint/articles';
import { isShortFor, spellingSlips, type Entry } from '../lint/spelling';
import { fault, type Check } from './known';
import { wordsIn, type Place } from './words';

/** Names in the text of words, between the references. */
function checkPlace({ part, path, words, references }: Place, names: readonly Entry[]): Fault[] {
	return (['zh', 'en'] as const).flatMap((lang) =>
		parseNotation(words[lang]).flatMap((node) =>
			node.kind === 'text'
				? spellingSlips(node.text, names, lang, references).map(({ found, says }) =>
						fault(part, [...path, lang], found, says)
					)
				: []
		)
	);
}

/** Words that are a name in Chinese and in English neither that name nor short for it. */
function checkPair({ part, path, words }: Place, names: readonly Entry[]): Fault[] {
	const same = names.filter(([, { zh }]) => zh === words.zh);
	if (same.length === 0 || same.some(([, { en }]) => isShortFor(words.en, en))) return [];
	const [id, { en }] = same[0]!;
	return [fault(part, [...path, 'en'], words.en, `is {@${id}} by another name: ${en}`)];
}

/** A name is spelled one way throughout: words refer to the glossary, and what stands in both languages is called as there. */
export const checkSpelling: Check = ({ files }) => {
	const names = Object.entries(files.story?.names ?? {});
	const places = wordsIn(files).filter(({ part, figures }) => part !== 'interface' && !figures);
	return places.flatMap((place) => [
		...checkPlace(place, names),
		...checkPair(place, names),
		...articleSlips(place.words.en, files.story?.names ?? {}).map(({ found, says }) =>
			fault(place.part, [...place.path, 'en'], found, says)
		)
	]);
};

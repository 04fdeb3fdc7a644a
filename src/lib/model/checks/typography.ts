import type { Fault } from '../fault';
import { punctuationSlips } from '../lint/punctuation';
import { withoutReferences } from '../lint/slip';
import { spacingSlips } from '../lint/spacing';
import type { Words } from '../types';
import { fault, type Check } from './known';
import { wordsIn, type Place } from './words';

const languages = ['zh', 'en'] as const;

function checkWords({ part, path }: Pick<Place, 'part' | 'path'>, words: Words): Fault[] {
	return languages.flatMap((lang) => {
		const text = withoutReferences(words[lang]);
		return [...punctuationSlips(text, lang), ...spacingSlips(text, lang)].map(({ found, says }) =>
			fault(part, [...path, lang], found, says)
		);
	});
}

/** Words and names are set as each language sets them: its own punctuation, curled quotation marks, no space too many. */
export const checkTypography: Check = ({ files }) => [
	...wordsIn(files).flatMap((place) => checkWords(place, place.words)),
	...Object.entries(files.story?.names ?? {}).flatMap(([id, name]) =>
		checkWords({ part: 'story', path: ['names', id] }, name)
	)
];

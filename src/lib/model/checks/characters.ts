import type { Fault, Path } from '../fault';
import type { Part } from '../files';
import { fault, type Check } from './known';
import { wordsIn } from './words';

/** Characters that no face is there for; a reader would see a box. */
export const checkCharacters: Check = ({ files, beyond: { lacking } }) => {
	if (!lacking) return [];
	const check = (part: Part, path: Path, text: string): Fault[] =>
		[...new Set(text.replace(/\p{C}/gu, ''))].flatMap((character) => {
			const face = lacking(character);
			return face ? [fault(part, path, character, `is not in ${face}: it cannot be set`)] : [];
		});
	const names = Object.entries(files.story?.names ?? {});
	return (['zh', 'en'] as const).flatMap((lang) => [
		...wordsIn(files).flatMap(({ part, path, words }) => check(part, [...path, lang], words[lang])),
		...names.flatMap(([id, name]) => check('story', ['names', id, lang], name[lang]))
	]);
};

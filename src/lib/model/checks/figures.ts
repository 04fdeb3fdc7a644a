import { parseNotation } from '../../i18n/notation';
import type { Fault } from '../fault';
import { figuresEn } from '../lint/figures-en';
import { figuresZh } from '../lint/figures-zh';
import { fault, type Check } from './known';
import { wordsIn, type Place } from './words';

const languages = [
	['zh', figuresZh],
	['en', figuresEn]
] as const;

const says =
	'is a figure typed by hand: refer to a fact, or to a name that says why it has figures';

/** Figures in the text of words, references and the interface's placeholders taken out. */
function checkPlace(place: Place): Fault[] {
	return languages.flatMap(([lang, figuresIn]) =>
		parseNotation(place.words[lang]).flatMap((node) =>
			node.kind === 'text'
				? figuresIn(node.text).map((figure) =>
						fault(place.part, [...place.path, lang], figure, says)
					)
				: []
		)
	);
}

/** Words hold no figures of their own, in digits or spelled out. */
export const checkFigures: Check = ({ files }) =>
	wordsIn(files)
		.filter((place) => !place.figures)
		.flatMap(checkPlace);

/** A name that holds figures says why they are none of the ledger's. */
export const checkNames: Check = ({ files: { story } }) =>
	Object.entries(story?.names ?? {}).flatMap(([id, name]) => {
		if (name.figures !== undefined) return [];
		return languages.flatMap(([lang, figuresIn]) =>
			figuresIn(name[lang]).map((figure) =>
				fault('story', ['names', id, lang], figure, 'is a figure in a name: say in "figures" why')
			)
		);
	});

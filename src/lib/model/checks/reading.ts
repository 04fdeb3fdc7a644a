import { edition } from '../../i18n/edition';
import { langs } from '../../i18n/locale';
import { proseWithOriginals } from '../../i18n/originals';
import type { Fault } from '../fault';
import type { ParsedFiles } from '../files';
import { linesOf } from '../lint/length';
import { mostRepeated, repeatsOf } from '../lint/shingles';
import type { Lang, Story } from '../types';
import { fault, type Beyond } from './known';
import { wordsIn } from './words';

/** What is checked of a story that is sound, its words filled in. */
export interface Reading {
	files: ParsedFiles;
	story: Story;
	beyond: Beyond;
}

/**
 * What a card has room for on a phone of 390 × 844 px between the picture with its controls and the lower edge, below a
 * title of one line: 289 px high, 348 px wide; Chinese in lines of 30.6 px and letters of 17, English of 24 and 16.
 */
const room: Record<Lang, { em: number; lines: number }> = {
	zh: { em: 20.4, lines: 9 },
	en: { em: 21.7, lines: 12 }
};

/** How large the Chinese of a name is set in English. */
const originals = 0.86;

/** A step's words have room on its card. */
function checkLength({ story }: Reading): Fault[] {
	return langs.flatMap((lang) => {
		const words = edition(story, lang);
		const { em, lines: most } = room[lang];
		return story.chapters.flatMap((chapter, c) =>
			chapter.steps.flatMap((step, s) => {
				const runs = proseWithOriginals(step.words, words).map(({ kind, text }) => ({
					text,
					size: kind === 'original' ? originals : 1
				}));
				const lines = linesOf(runs, em, lang);
				if (lines <= most) return [];
				const path = ['chapters', c, 'steps', s, 'words', lang];
				const says = `takes about ${lines} lines on a phone; its card has room for ${most}`;
				return [fault('story', path, step.words[lang], says)];
			})
		);
	});
}

/** Words are the story's own: no passage of the source's, figures as they are worded here, names aside. */
function checkRepeats({ files, story, beyond: { shingles } }: Reading): Fault[] {
	if (!shingles) return [];
	const own = wordsIn(files).filter(({ part, figures }) => part !== 'interface' && !figures);
	return langs.flatMap((lang) => {
		const { prose } = edition(story, lang);
		return own.flatMap(({ part, path, words, references }) => {
			const tokens = references ? prose(words[lang]) : [{ kind: 'text', text: words[lang] }];
			const text = tokens.map((token) => (token.kind === 'name' ? '\n' : token.text)).join('');
			return text
				.split('\n')
				.flatMap((piece) => repeatsOf(piece, shingles))
				.map((passage) => {
					const says = `repeats more than ${mostRepeated} characters or words of the source on end`;
					return fault(part, [...path, lang], passage, says);
				});
		});
	});
}

/** What a reader would stumble over in a story that is otherwise sound. */
export const checkReading = (reading: Reading): Fault[] => [
	...checkLength(reading),
	...checkRepeats(reading)
];

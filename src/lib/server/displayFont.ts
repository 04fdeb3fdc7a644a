import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { edition, type Edition } from '../i18n/edition';
import { langs } from '../i18n/locale';
import { readStory } from './read';
import { numeral } from '../i18n/numeral';

const face = '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf';

/** Figures are set in it whatever their value, so that a corrected one never lacks a digit. */
const figures = '0123456789.,+–-%‰ ';
/** Of letters English needs but two kilobytes' worth: all of them, for any headline there may be. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz:;!?()&/—’';
const always = { zh: figures, en: figures + letters };

/**
 * The characters that an edition sets in the display face, each once, sorted: the titles of story,
 * chapters and steps, the mark, chapter numerals, and the figures that are set large.
 */
export function displayCharacters(words: Edition): string {
	const { story } = words;
	const { chapters } = story;
	const steps = chapters.flatMap((chapter) => chapter.steps);
	const large = [
		...chapters.map((chapter) => chapter.figure),
		...steps.flatMap(({ scene }) => (scene.kind === 'figures' ? scene.facts : []))
	];
	const texts = [
		always[words.lang],
		...[story, ...chapters, ...steps].map(({ title }) => words.t(title)),
		words.t(story.mark),
		...Object.values(story.charts).flatMap((chart) =>
			chart.type === 'multiples'
				? chart.panels.flatMap((panel) => ('lead' in panel ? words.t(panel.lead) : []))
				: []
		),
		...chapters.map((_, index) => numeral(index + 1, words.lang)),
		...large.flatMap((id) => Object.values(words.figure(id)))
	];
	return [...new Set(texts.join(''))].sort().join('');
}

/**
 * Noto Serif SC, heavy, with no other characters than these, as WOFF2. The same characters give the
 * same bytes.
 */
export async function subsetDisplay(characters: string): Promise<Buffer> {
	const font = await readFile(createRequire(import.meta.url).resolve(face));
	return subsetFont(font, characters, {
		targetFormat: 'woff2',
		noHinting: true,
		keepFeatures: ['kern', 'vert'],
		dropTables: ['BASE', 'STAT', 'gasp', 'meta']
	});
}

/**
 * Writes the face of each edition into a folder, `zh.woff2` and `en.woff2`. A file whose characters
 * are still the same stays as it is.
 * @throws Error where the story has faults
 */
export async function writeDisplayFonts(folder: string) {
	const story = readStory();
	mkdirSync(folder, { recursive: true });
	for (const lang of langs) {
		const characters = displayCharacters(edition(story, lang));
		const [font, list] = [join(folder, `${lang}.woff2`), join(folder, `${lang}.txt`)];
		const same = existsSync(font) && existsSync(list) && readFileSync(list, 'utf8') === characters;
		if (same) continue;
		writeFileSync(font, await subsetDisplay(characters));
		writeFileSync(list, characters);
	}
}

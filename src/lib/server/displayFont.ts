import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import type { Edition } from '../i18n/edition';
import { numeral } from '../i18n/numeral';

const face = '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf';

/** Figures are set in it whatever their value, so that a corrected one never lacks a digit. */
const always = '0123456789.,+–-%‰ ';

/**
 * The characters that an edition sets in the display face, each once, sorted: the titles of story,
 * chapters and steps, the mark, chapter numerals, and the figures that are set large.
 */
export function displayCharacters(edition: Edition): string {
	const { story } = edition;
	const { chapters } = story;
	const steps = chapters.flatMap((chapter) => chapter.steps);
	const large = [
		...chapters.map((chapter) => chapter.figure),
		...steps.flatMap(({ scene }) => (scene.kind === 'figures' ? scene.facts : []))
	];
	const texts = [
		always,
		...[story, ...chapters, ...steps].map(({ title }) => edition.t(title)),
		edition.t(story.mark),
		...chapters.map((_, index) => numeral(index + 1, edition.lang)),
		...large.flatMap((id) => Object.values(edition.figure(id)))
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

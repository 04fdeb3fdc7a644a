import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { edition } from '../src/lib/i18n/edition';
import { langs } from '../src/lib/i18n/locale';
import type { Story } from '../src/lib/model/types';
import { displayCharacters, subsetDisplay } from '../src/lib/server/displayFont';

/**
 * Cuts the display face down to what the story's headlines use, one file for each edition, and lets
 * styles and pages name it as `$display/zh.woff2`: Vite then gives it its hashed address.
 * @param readStory reads the story being built; where it throws, its own check says why
 * @param folder where the files are kept between builds
 */
export function displayFont(readStory: () => Story | Promise<Story>, folder: string): Plugin {
	const out = resolve(folder);
	return {
		name: 'fengqi-display-font',
		async config() {
			const story = await readStory();
			mkdirSync(out, { recursive: true });
			for (const lang of langs) {
				const characters = displayCharacters(edition(story, lang));
				const [font, list] = [`${out}/${lang}.woff2`, `${out}/${lang}.txt`];
				const same = existsSync(font) && existsSync(list);
				if (same && readFileSync(list, 'utf8') === characters) continue;
				writeFileSync(font, await subsetDisplay(characters));
				writeFileSync(list, characters);
			}
			return { resolve: { alias: { $display: out } } };
		}
	};
}

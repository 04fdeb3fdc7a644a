import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A style sheet that a page waits for; those that Kit has put into the page are linked as well, but disabled. */
const linked = /<link\b(?![^>]*\bdisabled\b)[^>]*\bhref="([^"]+\.css)"[^>]*\brel="stylesheet"/g;

/**
 * Lays a copy of each style sheet that a page links beside the first, in `spare` instead of `assets`: without its
 * styles a drawn map is black, so that a page which does not get them asks there (src/entries/boot.js).
 * @param {string} build folder of the built site
 * @returns {string[]} the copies
 */
export function writeSpares(build) {
	const pages = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.html')
	);
	const sheets = pages.flatMap((page) =>
		[...readFileSync(join(build, page), 'utf8').matchAll(linked)].map(([, href = '']) =>
			posix.join(posix.dirname(page.replaceAll('\\', '/')), href)
		)
	);
	return [...new Set(sheets)].map((sheet) => {
		const spare = sheet.replace('/assets/', '/spare/');
		cpSync(join(build, sheet), join(build, spare));
		return spare;
	});
}

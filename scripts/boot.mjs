import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * The inline script that sets theme and reading mode before the first paint, as it stands in every page.
 * @param {string} source text of src/entries/boot.js
 */
export const inlineBoot = (source) =>
	source
		.replace(/^\s*(\/\/.*|\/\*\*.*\*\/)$/gm, '')
		.replace(/\s*\n\s*/g, '\n')
		.trim();

/** Its CSP source expression: Kit hashes only the scripts that it writes itself. */
export const bootHash = () => {
	const source = readFileSync(new URL('../src/entries/boot.js', import.meta.url), 'utf8');
	const digest = createHash('sha256').update(inlineBoot(source)).digest('base64');
	return /** @type {`sha256-${string}`} */ (`sha256-${digest}`);
};

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';

/**
 * The inline script that sets theme and reading mode before the first paint, as it stands in every page: minified, in
 * no newer a language than its source, which `catch` without a name dates.
 * @param {string} source text of src/entries/boot.js, or of an embed's boot.js
 */
export const inlineBoot = (source) => {
	const { code, errors } = minifySync('boot.js', source, { compress: { target: 'es2019' } });
	if (errors[0]) throw new Error(`The inline script cannot be read: ${errors[0].message}`);
	return code.trim();
};

/** Its CSP source expression: Kit hashes only the scripts that it writes itself. */
export const bootHash = () => {
	const source = readFileSync(new URL('../src/entries/boot.js', import.meta.url), 'utf8');
	const digest = createHash('sha256').update(inlineBoot(source)).digest('base64');
	return /** @type {`sha256-${string}`} */ (`sha256-${digest}`);
};

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The inline script that sets theme and reading mode before the first paint, as it stands in every page. */
export const bootScript = () =>
	readFileSync(new URL('../src/entries/boot.js', import.meta.url), 'utf8')
		.replace(/^\s*\/\/.*$/gm, '')
		.replace(/\s*\n\s*/g, '\n')
		.trim();

/** Its CSP source expression: Kit hashes only the scripts it writes itself. */
export const bootHash = () =>
	/** @type {`sha256-${string}`} */ (
		`sha256-${createHash('sha256').update(bootScript()).digest('base64')}`
	);

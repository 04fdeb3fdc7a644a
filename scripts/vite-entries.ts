import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** The client entries: every TypeScript file of src/entries. */
export const entryFiles = () =>
	readdirSync('src/entries')
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map((file) => `src/entries/${file}`);

/**
 * Adds the client entries to Kit's client build. The pages have `csr = false`: instead of Kit's
 * router they load one of these, found through Vite's manifest (src/lib/server/entry.ts).
 */
export function entries(): Plugin {
	return {
		name: 'fengqi-entries',
		apply: 'build',
		config: (config) => {
			if (config.build?.ssr) return;
			const input = Object.fromEntries(
				entryFiles().map((file) => [`entry/${basename(file, '.ts')}`, file])
			);
			return { build: { rollupOptions: { input } } };
		}
	};
}

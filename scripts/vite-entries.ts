import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'vite';

const folder = 'src/entries';
const app = '_app/immutable';

/** The client entries by their names: every TypeScript file of src/entries. */
const entryFiles = () =>
	Object.fromEntries(
		readdirSync(folder)
			.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
			.map((file) => [basename(file, '.ts'), join(folder, file)])
	);

/**
 * Builds the client entries. The pages have `csr = false` and load one of these instead of Kit's router; they are
 * built on their own, since what Kit builds for its router would share chunks with them and make them larger.
 * src/lib/server/entry.ts finds them through Vite's manifest, and the adapter puts them beside the pages.
 * @param outDir where the built files go
 */
export function entries(outDir: string): Plugin {
	return {
		name: 'fengqi-entries',
		apply: 'build',
		async buildStart() {
			if (this.environment.name !== 'ssr') return;
			await build({
				configFile: false,
				publicDir: false,
				base: './',
				logLevel: 'warn',
				plugins: [svelte()],
				build: {
					outDir,
					emptyOutDir: true,
					manifest: true,
					target: ['chrome111', 'firefox114', 'safari16.4'],
					assetsInlineLimit: 0,
					chunkSizeWarningLimit: 1200,
					modulePreload: { polyfill: false },
					rollupOptions: {
						input: entryFiles(),
						output: {
							entryFileNames: `${app}/entry/[name].[hash].js`,
							chunkFileNames: `${app}/chunks/[name].[hash].js`,
							assetFileNames: `${app}/assets/[name].[hash][extname]`
						}
					}
				}
			});
		}
	};
}

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type InlineConfig, type Plugin } from 'vite';
import { licencesOf, projectRoot } from './licences.ts';

const folder = 'src/entries';
const classics = join(folder, 'classic');
const app = '_app/immutable';

/** The client entries of a folder by their names: every TypeScript file in it. */
const entryFiles = (dir: string) =>
	Object.fromEntries(
		readdirSync(dir)
			.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
			.map((file) => [basename(file, '.ts'), join(dir, file)])
	);

/** At the site's root, without a hash: named by pages of other sites, or answering for the whole site. */
const atRoot = ['embed', 'service-worker'];

const common = {
	configFile: false,
	publicDir: false,
	base: './',
	logLevel: 'warn'
} satisfies InlineConfig;

const target = ['chrome111', 'firefox114', 'safari16.4'];

/**
 * How a classic script is built: one file without imports. In a frame with a bare `sandbox="allow-scripts"` a module
 * is refused (its origin is opaque, and modules are loaded with CORS); this is not.
 */
const classic = (name: string): BuildOptions => ({
	target,
	modulePreload: false,
	rollupOptions: {
		input: join(classics, `${name}.ts`),
		output: {
			format: 'iife',
			entryFileNames: atRoot.includes(name) ? `${name}.js` : `${app}/entry/${name}.[hash].js`
		}
	}
});

/** In development the script that other pages load is built anew each time it is asked for. */
const served: Plugin = {
	name: 'fengqi-entries-served',
	apply: 'serve',
	configureServer({ middlewares }) {
		middlewares.use('/embed.js', (_request, response, next) => {
			build({ ...common, build: { ...classic('embed'), write: false } }).then((built) => {
				const [output] = [built].flat();
				response.setHeader('content-type', 'text/javascript');
				response.end(output && 'output' in output ? output.output[0].code : '');
			}, next);
		});
	}
};

/** Notes the modules that scripts are made of. */
const collector = (modules: Set<string>): Plugin => ({
	name: 'fengqi-modules',
	generateBundle(_options, bundle) {
		for (const file of Object.values(bundle))
			if (file.type === 'chunk') for (const id of file.moduleIds) modules.add(id);
	}
});

/**
 * Builds the client entries. The pages have `csr = false` and load one of these instead of Kit's router; they are
 * built on their own, since what Kit builds for its router would share chunks with them and make them larger.
 * src/lib/server/entry.ts finds them through Vite's manifests, and the adapter puts them beside the pages. What lies
 * in src/entries/classic becomes classic scripts. Beside them lies `licences.txt`, of all that they are made of.
 * @param outDir where the built files go
 */
export function entries(outDir: string): Plugin[] {
	return [
		{
			name: 'fengqi-entries',
			apply: 'build',
			async buildStart() {
				if (this.environment.name !== 'ssr') return;
				const modules = new Set<string>();
				const collect = collector(modules);
				await build({
					...common,
					plugins: [svelte(), collect],
					worker: {
						rollupOptions: { output: { entryFileNames: `${app}/entry/[name].[hash].js` } }
					},
					build: {
						outDir,
						emptyOutDir: true,
						manifest: true,
						target,
						assetsInlineLimit: 0,
						chunkSizeWarningLimit: 1200,
						modulePreload: { polyfill: false },
						rollupOptions: {
							input: entryFiles(folder),
							output: {
								entryFileNames: `${app}/entry/[name].[hash].js`,
								// Two scripts a page, not a chunk for each set of entries that share something.
								codeSplitting: {
									groups: [{ name: 'shared', test: /src\/lib\/(?!map\/live)/, minShareCount: 2 }]
								},
								chunkFileNames: `${app}/chunks/[name].[hash].js`,
								assetFileNames: `${app}/assets/[name].[hash][extname]`
							}
						}
					}
				});
				for (const name of Object.keys(entryFiles(classics))) {
					const manifest = `.vite/classic-${name}.json`;
					await build({
						...common,
						plugins: [collect],
						build: { ...classic(name), outDir, emptyOutDir: false, manifest }
					});
				}
				const own = readFileSync(join(projectRoot, 'LICENSE'), 'utf8');
				writeFileSync(join(outDir, 'licences.txt'), licencesOf(modules, own, projectRoot));
			}
		},
		served
	];
}

import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootHash } from './scripts/boot.mjs';
import { imageryHosts } from './scripts/imagery-host.mjs';
import { pruneBuild } from './scripts/prune-build.mjs';
import { scopeClass } from './scripts/scope.mjs';
import { writeHeaders } from './scripts/write-headers.mjs';
import { writeSpares } from './scripts/write-spares.mjs';
import { writeWorker } from './scripts/write-worker.mjs';

/** A path such as `/park` when the site lives below one; empty at a domain's root. */
const base = /** @type {'' | `/${string}`} */ ((process.env.BASE_PATH ?? '').replace(/\/+$/, ''));
/** The public origin, for absolute links in canonical and social tags. */
const origin = (process.env.PUBLIC_ORIGIN ?? 'http://localhost').replace(/\/+$/, '');

/** No text becomes markup or code (src/lib/ui/trust.ts); the development server's own client does without. */
const trusted = process.argv.includes('dev')
	? {}
	: {
			'require-trusted-types-for': /** @type {['script']} */ (['script']),
			'trusted-types': ['default', 'pages', 'svelte-trusted-html']
		};

/** Where the built site goes, so that several stories can be built beside each other. */
const pages = process.env.BUILD_DIR ?? 'build';
const work = process.env.KIT_DIR ?? '.svelte-kit';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { cssHash: scopeClass },
	kit: {
		adapter: {
			name: 'static-and-pruned',
			async adapt(builder) {
				await adapter({ pages }).adapt(builder);
				cpSync(`${work}/entries`, pages, {
					recursive: true,
					filter: (file) => !file.endsWith('.vite')
				});
				pruneBuild(pages);
				writeSpares(pages);
				writeHeaders(pages, base);
				writeWorker(pages);
				await builder.compress(pages);
			}
		},
		outDir: work,
		paths: { base, relative: true },
		prerender: {
			origin,
			handleHttpError({ path, message }) {
				// What the entries are and share is built beside Kit, and put in its place by the adapter.
				const built = existsSync(join(work, 'entries', path.slice(base.length)));
				if (!built) throw new Error(message);
			},
			handleMissingId: 'fail'
		},
		// A linked style sheet costs a slow line a round trip before the first paint: measured, twice the time. The map's alone is linked, for the page's budget.
		inlineStyleThreshold: 16_000,
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', bootHash()],
				'style-src': ['self'],
				'img-src': ['self', 'data:', ...imageryHosts()],
				'worker-src': ['self'],
				'connect-src': ['self', ...imageryHosts()],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				...trusted
			}
		}
	}
};

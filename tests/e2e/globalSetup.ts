import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchServer } from '../../scripts/browser.mjs';
import { builds } from '../../scripts/builds.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';

/** The builds under test, by name. */
export type SiteName = keyof typeof builds;

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the shared browser listens. */
		browser: string;
		/** Address of each site's home, with a slash at its end. */
		sites: Record<SiteName, string>;
	}
}

/** Serves each build and starts one browser, for all test files. */
export default async function setup(project: TestProject) {
	const names = Object.keys(builds) as SiteName[];
	const missing = names.filter(
		(name) => !existsSync(join(root, builds[name].folder, 'index.html'))
	);
	if (missing.length) {
		throw new Error(
			`Not built: ${missing.join(', ')}. \`npm test -- browser\` builds what is missing.`
		);
	}
	const sites = await Promise.all(
		names.map(async (name) => {
			const { folder, base } = builds[name];
			return [name, await serve({ folder: join(root, folder), base })] as const;
		})
	);
	// Without the stand-in for a graphics card, which is many times slower: pages keep the drawn map. Tests of the live map start a browser of their own.
	const args = ['--disable-gpu', '--disable-gpu-rasterization', '--disable-3d-apis'];
	const browser = await launchServer({ args });
	project.provide('browser', browser.wsEndpoint());
	project.provide(
		'sites',
		Object.fromEntries(sites.map(([name, { url }]) => [name, url])) as Record<SiteName, string>
	);
	return async () => {
		await browser.close();
		await Promise.all(sites.map(([, site]) => site.close()));
	};
}

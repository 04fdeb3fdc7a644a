import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { edition, type Edition } from '../../src/lib/i18n/edition';
import { isLang } from '../../src/lib/i18n/locale';
import { readStory } from '../../src/lib/server/read';
import type { SiteName } from './globalSetup';

/** The built pages of a site, as paths below its home: `en/data/`, `404.html`. */
export const pagesOf = (site: SiteName): string[] =>
	readdirSync(join(root, builds[site].folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => file.replaceAll(sep, '/').replace(/(^|\/)index\.html$/, '$1'))
		.sort();

/** The story that a page of a site tells, in the page's language. */
export function editionOf(site: SiteName, path: string): Edition {
	const [lang = ''] = path.split('/');
	return edition(readStory(join(root, builds[site].data)), isLang(lang) ? lang : 'zh');
}

/** A file of a built site as text. */
export const fileOf = (site: SiteName, path: string): string =>
	readFileSync(join(root, builds[site].folder, path.replace(/(^|\/)$/, '$1index.html')), 'utf8');

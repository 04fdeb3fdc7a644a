import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { fileOf, pagesOf } from './built';
import type { SiteName } from './globalSetup';

const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&#39;': "'" };
const decoded = (text: string) => text.replace(/&(?:amp|quot|#39);/g, (found) => entities[found]!);

/** What pages link to or load, scripts and styles aside. */
function addressesIn(html: string): string[] {
	const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, (found) =>
		found.slice(0, found.indexOf('>') + 1)
	);
	return [...markup.matchAll(/\s(?:href|src|poster)="([^"]*)"/g)].map(([, found = '']) =>
		decoded(found)
	);
}

const idsIn = (html: string) => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

/** Every file that is text and names addresses in full. */
const texts = new Set(['.html', '.xml', '.txt', '.md', '.json', '.csv', '.svg']);

function textsOf(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => texts.has(extname(file)) && !/^(?:_app|geo|ground)\b/.test(file))
		.map((file) => join(folder, file));
}

interface Site {
	folder: string;
	/** Public address of the site's root. */
	home: string;
}

const siteOf = (site: SiteName): Site => {
	const { folder, base, env } = builds[site];
	const { PUBLIC_ORIGIN = 'http://localhost' } = env;
	return { folder: join(root, folder), home: `${PUBLIC_ORIGIN}${base}/` };
};

/** The file that a host serves for an address of the site; undefined where there is none. */
function servedFor(address: URL, { folder, home }: Site): string | undefined {
	const path = decodeURIComponent(address.pathname.slice(new URL(home).pathname.length));
	const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
	return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

const anchors = new Map<string, ReturnType<typeof idsIn>>();

/** What is wrong with an address of the site; nothing with those of others. */
function faultOf(address: URL, site: Site): string | undefined {
	if (address.protocol === 'data:' || address.protocol === 'mailto:') return;
	if (!address.href.startsWith(site.home)) {
		return address.origin === new URL(site.home).origin ? 'is outside of the site' : undefined;
	}
	const file = servedFor(address, site);
	if (!file) return 'is not there';
	const id = decodeURIComponent(address.hash.slice(1));
	if (!id || !file.endsWith('.html')) return;
	const ids = anchors.get(file) ?? idsIn(readFileSync(file, 'utf8'));
	anchors.set(file, ids);
	return ids.has(id) ? undefined : 'has no such anchor';
}

test.for(['main', 'subPath', 'fixture'] as const)(
	'%s: every link of every page leads somewhere, down to the anchor',
	(name) => {
		const site = siteOf(name);
		const pages = pagesOf(name);
		expect(pages.length).toBeGreaterThan(20);
		let count = 0;
		const faults = pages.flatMap((path) => {
			const html = fileOf(name, path);
			const here = new URL(path, site.home);
			return addressesIn(html).flatMap((address) => {
				count++;
				const says = faultOf(new URL(address, here), site);
				return says ? `${path}: ${address} ${says}` : [];
			});
		});
		expect([...new Set(faults)]).toEqual([]);
		expect(count).toBeGreaterThan(1000);
	}
);

test.for(['main', 'subPath', 'fixture'] as const)(
	'%s: every full address of the site, in whatever file, is one of it',
	(name) => {
		const site = siteOf(name);
		const home = site.home.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		const full = new RegExp(`${home}[^\\s"'<>\\\\)(,，。{}]*`, 'g');
		const found = textsOf(site.folder).flatMap((file) =>
			(decoded(readFileSync(file, 'utf8')).match(full) ?? []).map(
				(address) => [file, address] as const
			)
		);
		expect(found.length).toBeGreaterThan(200);
		const faults = found.flatMap(([file, address]) => {
			const says = faultOf(new URL(address.replace(/[.;:]+$/, '')), site);
			return says ? `${file.slice(site.folder.length)}: ${address} ${says}` : [];
		});
		expect([...new Set(faults)]).toEqual([]);
	}
);

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { heightAt } from '../../src/lib/embed/protocols';
import type { Embeddable } from '../../src/lib/embed/snippet';
import type { Lang } from '../../src/lib/model/types';
import type { SiteName } from './globalSetup';

/** Pages of other people that show our charts, on an origin of their own: another loopback port. */

const libraries: Record<string, string> = {
	'/pym.js': 'pym.js/dist/pym.v1.js',
	'/frames.js': '@newswire/frames/dist/frames.umd.js',
	'/resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs'
};
const library = (path: string) => readFileSync(join(root, 'node_modules', path), 'utf8');

export interface Host {
	/** Where it stands, without a slash at its end. */
	origin: string;
	/** Matches addresses of the host: for `open`'s `spoilt`, since they are not the site's. */
	own: RegExp;
	/** Address of a page with this body. */
	page(body: string, head?: string): string;
	close(): Promise<void>;
}

/** Starts a host; its pages are written by the tests. */
export async function startHost(): Promise<Host> {
	const pages = new Map<string, string>();
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').split('?')[0] ?? '/';
		const source = libraries[path];
		const text = source ? library(source) : pages.get(path);
		response.writeHead(text === undefined ? 404 : 200, {
			'content-type': source ? 'text/javascript' : 'text/html; charset=utf-8'
		});
		response.end(text);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	return {
		origin,
		own: new RegExp(`^${origin.replaceAll('.', '\\.')}/`),
		page(body, head = '') {
			const path = `/${pages.size}`;
			pages.set(
				path,
				`<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><style>body{margin:0}</style>${head}</head><body>${body}</body></html>`
			);
			return origin + path;
		},
		async close() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	};
}

/** A built page as text. */
export const built = (id: string, lang: Lang = 'en', site: SiteName = 'main') =>
	readFileSync(
		join(root, builds[site].folder, lang === 'en' ? 'en' : '', 'embed', id, 'index.html'),
		'utf8'
	);

/** Ids of everything that can be embedded. */
export const embedIds = (site: SiteName = 'main') =>
	readdirSync(join(root, builds[site].folder, 'embed')).filter((id) => id !== 'test');

const heightsOf = (id: string, lang: Lang) =>
	/data-heights="([^"]+)"/.exec(built(id, lang))?.[1] ?? '';

/** Height in px that a chart tells to need at a width. */
export const needed = (id: string, width: number, lang: Lang = 'en'): number =>
	heightAt(heightsOf(id, lang), width);

/** What a chart's snippets are made from, on the site under test. */
export function embeddable(id: string, lang: Lang = 'en'): Embeddable {
	const heights = heightsOf(id, lang).split(' ').map(Number);
	const [, title = ''] = /<h1[^>]*>([^<]+)/.exec(built(id, lang)) ?? [];
	const site = inject('sites').main;
	const height = Math.max(...heights.filter((_, i) => i % 2 === 1));
	return { id, lang, site, story: site, title, summary: title, height };
}

/** Address of an embed of the site under test. */
export const embedUrl = (id: string, query = '', lang: Lang = 'en') =>
	`${inject('sites').main}${lang === 'en' ? 'en/' : ''}embed/${id}/${query}`;

/** The embeds that a page frames, once they are there. */
export async function framesIn(page: Page, count = 1): Promise<Frame[]> {
	const embedded = () => page.frames().filter((frame) => frame.url().includes('/embed/'));
	await expect.poll(() => embedded().length).toBeGreaterThanOrEqual(count);
	await Promise.all(embedded().map((frame) => frame.waitForLoadState('load')));
	return embedded();
}

/** Height in px of each iframe of a page, as it is laid out. */
export const heightsIn = (page: Page): Promise<number[]> =>
	page.$$eval('iframe', (all) => all.map((frame) => frame.getBoundingClientRect().height));

/** What does not fit into a frame, in px: beyond its right and its lower edge. */
export const overflowOf = (frame: Frame): Promise<[number, number]> =>
	frame.evaluate(() => {
		const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
		return [scrollWidth - clientWidth, scrollHeight - clientHeight];
	});

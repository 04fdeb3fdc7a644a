import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';
import { siteMap } from '../../src/lib/server/siteMap';
import { pages } from '../../src/lib/ui/pages';
import { editionOf, fileOf, pagesOf } from './built';
import { test } from './open';

interface Thing {
	'@type': string;
	[property: string]: unknown;
}

/** What each thing must say: schema.org, and what search engines ask for. */
const required: Record<string, readonly string[]> = {
	NewsArticle: [
		'headline',
		'url',
		'inLanguage',
		'datePublished',
		'dateModified',
		'image',
		'isBasedOn'
	],
	Dataset: ['name', 'description', 'url', 'inLanguage', 'distribution', 'isBasedOn', 'isPartOf'],
	DataDownload: ['name', 'contentUrl', 'encodingFormat', 'sha256'],
	BreadcrumbList: ['itemListElement'],
	ListItem: ['position', 'name', 'item'],
	CorrectionComment: ['text', 'datePublished', 'url'],
	Article: ['name', 'author'],
	Person: ['name']
};

/** All things of a graph, those within others too. */
function thingsIn(value: unknown): Thing[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(thingsIn);
	return '@type' in value ? [value as Thing, ...inner] : inner;
}

const head = (html: string) => html.slice(0, html.indexOf('</head>'));
const meta = (html: string, name: string) =>
	new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(head(html))?.[1];
const links = (html: string, rel: string) =>
	[...head(html).matchAll(/<link ([^>]*)>/g)]
		.map(([, text = '']) =>
			Object.fromEntries(
				[...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])
			)
		)
		.filter((link) => link['rel'] === rel);

const site = 'subPath';
const { folder, base, env } = builds[site];
const home = `${env.PUBLIC_ORIGIN}${base}/`;
const built = (address: string) => join(root, folder, address.slice(home.length));

/** Width and height that a PNG states. */
const pngSize = (file: string) => {
	const bytes = readFileSync(file);
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe.for(['', 'en/'])('pages below /%s', (lang) => {
	const edition = editionOf(site, lang);

	test.for(Object.keys(pages))('/%s says what it is', (rest) => {
		const html = fileOf(site, lang + rest);
		const [, text = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
		const graph = JSON.parse(text) as { '@context': string; '@graph': Thing[] };
		expect(graph['@context']).toBe('https://schema.org');
		const things = thingsIn(graph['@graph']);
		expect(things.map((thing) => thing['@type'])).toContain(
			rest ? 'BreadcrumbList' : 'NewsArticle'
		);
		if (rest === 'data/') expect(things.map((thing) => thing['@type'])).toContain('DataDownload');
		for (const thing of things) {
			expect(Object.keys(required), thing['@type']).toContain(thing['@type']);
			for (const property of required[thing['@type']] ?? []) {
				expect(thing[property], `${thing['@type']}.${property}`).toBeTruthy();
			}
		}
		// who published the source, and when, is not known
		for (const { isBasedOn } of things) {
			expect(Object.keys(isBasedOn ?? {}).filter((key) => /publi|date/i.test(key))).toEqual([]);
		}
	});

	test.for(Object.keys(pages))('/%s can be found and shared', (rest) => {
		const html = fileOf(site, lang + rest);
		expect(links(html, 'canonical').map(({ href }) => href)).toEqual([home + lang + rest]);
		const languages = links(html, 'alternate').filter(({ hreflang }) => hreflang);
		expect(languages.map(({ hreflang, href }) => [hreflang, href])).toEqual([
			['zh-Hans', home + rest],
			['en', `${home}en/${rest}`],
			['x-default', home + rest]
		]);
		for (const name of [
			'description',
			'og:title',
			'og:description',
			'og:type',
			'og:image:alt',
			'twitter:card'
		])
			expect(meta(html, name), name).toBeTruthy();
		expect(meta(html, 'og:url')).toBe(home + lang + rest);
		const picture = built(meta(html, 'og:image')!);
		expect(existsSync(picture), picture).toBe(true);
		expect(pngSize(picture)).toEqual([1200, 628]);
		expect([meta(html, 'og:image:width'), meta(html, 'og:image:height')]).toEqual(['1200', '628']);
	});

	test('browsers let the linked data stand', async ({ open }) => {
		const page = await open({ site, path: lang });
		const [name] = await page.evaluate(() =>
			[...document.querySelectorAll('script[type="application/ld+json"]')].map(
				(script) =>
					(JSON.parse(script.textContent) as { '@graph': { headline: string }[] })['@graph'][0]!
						.headline
			)
		);
		expect(name).toContain(edition.t(edition.story.title));
	});

	test('the story is there as text, with every step and every figure', () => {
		for (const file of ['story.txt', 'story.md']) {
			const text = readFileSync(join(root, folder, lang, file), 'utf8');
			for (const { steps } of edition.story.chapters)
				for (const step of steps) expect(text, file).toContain(`${home}${lang}#${step.id}`);
			for (const id of Object.keys(edition.story.ledger.facts))
				expect(text, file).toContain(edition.fact(id));
			expect(text).not.toMatch(/\{|undefined|NaN/);
		}
		expect(readFileSync(join(root, folder, lang, 'story.txt'), 'utf8').charCodeAt(0)).toBe(0xfeff);
	});

	test('corrections have a feed', () => {
		const text = readFileSync(join(root, folder, lang, 'corrections.atom'), 'utf8');
		expect(text).toMatch(/^<\?xml [^>]*\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
		for (const tag of ['id', 'title', 'updated', 'author']) expect(text).toContain(`<${tag}>`);
		expect(text.match(/<entry>/g) ?? []).toHaveLength(edition.story.corrections.length);
	});
});

test('the list of pages names those, and only those, that are pages in their own right', () => {
	const robots = readFileSync(join(root, folder, 'robots.txt'), 'utf8');
	expect(robots).toContain(`Sitemap: ${home}sitemap.xml`);
	const { story } = editionOf(site, '');
	const text = readFileSync(join(root, folder, 'sitemap.xml'), 'utf8');
	expect(text).toBe(siteMap(story, home));
	const named = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
	const own = pagesOf(site).flatMap((path) => {
		const html = fileOf(site, path);
		const address = home + path;
		const isOwn = links(html, 'canonical').some(({ href }) => href === address);
		return isOwn && !/noindex/.test(meta(html, 'robots') ?? '') ? address : [];
	});
	expect(named.toSorted()).toEqual(own.toSorted());
});

import { defaultLang, htmlLang, langs } from '../i18n/locale';
import type { Story } from '../model/types';
import { addressOf } from '../ui/page';
import { pages } from '../ui/pages';
import { xml, xmlFile } from './xml';

/**
 * The site's pages in all editions, each with what it is in the others (sitemaps.org 0.9, Google's `xhtml:link`). Those
 * that lead search engines to the story themselves, charts and walls, are not named.
 * @param site public address of the site's root, with a slash at its end
 */
export function siteMap(story: Story, site: string): string {
	const urls = Object.keys(pages).flatMap((rest) => {
		const at = (lang: (typeof langs)[number]) => addressOf({ lang, rest, site });
		const link = (hreflang: string, href: string) =>
			xml('xhtml:link', { rel: 'alternate', hreflang, href });
		const others = [
			...langs.map((lang) => link(htmlLang[lang], at(lang))),
			link('x-default', at(defaultLang))
		];
		return langs.map((lang) =>
			xml('url', {}, [
				xml('loc', {}, at(lang)),
				xml('lastmod', {}, story.credits.updated),
				...others
			])
		);
	});
	return xmlFile(
		xml(
			'urlset',
			{
				xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
				'xmlns:xhtml': 'http://www.w3.org/1999/xhtml'
			},
			urls
		)
	);
}

/** What robots may read: everything, and where the list of pages lies (RFC 9309). It counts at a domain's root alone. */
export const robots = (site: string): string =>
	`User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;

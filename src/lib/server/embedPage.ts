import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { inlineBoot } from '../../../scripts/boot.mjs';
import boot from '../embed/boot.js?raw';
import Embed from '../embed/Embed.svelte';
import { storyAddress, summaryOf } from '../embed/embeddable';
import type { Embed as Embedded } from '../embed/embeds';
import { heightsOf } from '../embed/heights';
import { filePath } from '../embed/fileNames';
import { tabsOf } from '../embed/tabs';
import type { Edition } from '../i18n/edition';
import { htmlLang, langs } from '../i18n/locale';
import { addressOf, linkTo, type Page } from '../ui/page';
import { embedStyles } from './embedStyles';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** As that of the other pages (svelte.config.js), with the hashes of what is inline here. */
const policyOf = (script: string, style: string) =>
	Object.entries({
		'default-src': "'self'",
		'script-src': `'self' ${hashOf(script)}`,
		'style-src': `'self' ${hashOf(style)}`,
		'img-src': "'self' data:",
		'worker-src': "'self'",
		'connect-src': "'self'",
		'object-src': "'none'",
		'base-uri': "'none'",
		'form-action': "'none'",
		'require-trusted-types-for': "'script'",
		'trusted-types': "'none'"
	})
		.map((pair) => pair.join(' '))
		.join('; ');

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** An element without content, its attributes escaped. */
const tag = (name: string, attributes: Record<string, string>) =>
	`<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ')}>`;

export interface EmbedPage {
	embed: Embedded;
	edition: Edition;
	page: Page;
	/** Address of its script, relative to the page. */
	script: string;
	/** The development server serves the script as a module. */
	dev: boolean;
}

/**
 * The whole page of an embed as HTML. It does without Kit's pages: they link the site's styles and fonts, which a frame
 * in a sandbox cannot have, and which would be most of its weight.
 */
export function embedPage({ embed, edition, page, script, dev }: EmbedPage): string {
	const { lang, story } = edition;
	const other = langs.find((one) => one !== lang)!;
	const title = `${edition.t(embed.of.title)} · ${edition.t(story.title)}`;
	const summary = summaryOf(embed, edition);
	const address = storyAddress(embed, edition, page.site);
	const body = render(Embed, { props: { embed, edition, page } })
		.body.replace(/<!--(?:[[\]!-]*-?\d*|[a-z0-9]+)-->/g, '')
		.replace(/>\s+</g, '> <');

	const root = tag('html', {
		lang: htmlLang[lang],
		'data-lang': lang,
		'data-other-lang': other,
		'data-other': linkTo(page, other),
		'data-tabs': tabsOf(embed).join(' '),
		'data-heights': heightsOf(embed, edition).flat().join(' ')
	});
	const style = embedStyles(`${root}<body>${body}`);
	const start = inlineBoot(boot);
	const properties = {
		'og:type': 'article',
		'og:title': title,
		'og:description': summary,
		'og:url': address,
		'og:image': page.site + filePath(lang, embed.id, 'social'),
		'twitter:card': 'summary_large_image'
	};
	const head = [
		tag('meta', { charset: 'utf-8' }),
		tag('meta', { 'http-equiv': 'content-security-policy', content: policyOf(start, style) }),
		tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
		tag('meta', { name: 'color-scheme', content: 'light dark' }),
		tag('meta', { name: 'robots', content: 'noindex' }),
		`<title>${escape(title)}</title>`,
		tag('meta', { name: 'description', content: summary }),
		tag('link', { rel: 'canonical', href: address }),
		...langs.map((one) =>
			tag('link', { rel: 'alternate', hreflang: htmlLang[one], href: addressOf(page, one) })
		),
		tag('link', {
			rel: 'alternate',
			type: 'application/json+oembed',
			href: page.site + filePath(lang, embed.id, 'oembed'),
			title: edition.t(embed.of.title)
		}),
		...Object.entries(properties).map(([property, content]) => tag('meta', { property, content })),
		// so that no browser asks for one
		tag('link', { rel: 'icon', href: 'data:,' }),
		`<style>${style}</style>`,
		`<script>${start}</script>`
	];
	// In a template it is not asked for: embed/boot.js does that.
	const main = `<template id="script"><script${dev ? ' type="module"' : ''} src="${escape(script)}"></script></template>`;
	return `<!doctype html>\n${root}<head>${head.join('\n')}</head>\n<body>${body}${main}</body></html>\n`;
}

import { pathOf } from '../i18n/locale';
import type { Lang } from '../model/types';

/**
 * The texts that put a chart into somebody else's page. Pure: the same chart and options give the same text, at
 * build time and in the dialog that shows it.
 */

/** A picture file of a chart, its size in px. */
export interface Picture {
	/** Full address. */
	src: string;
	/** Full address of the same picture at twice the size. */
	twice?: string;
	width: number;
	height: number;
}

/** What a snippet needs to know of a chart (or of a map that is embedded like one), in one language. */
export interface Embeddable {
	/** Its permanent id, as in `/embed/<id>/`. */
	id: string;
	lang: Lang;
	/** Public address of the site's root, with a slash at its end. */
	site: string;
	/** Full address of the story's step that shows it. */
	story: string;
	title: string;
	/** What it shows, in sentences: the alternative text of its picture. */
	summary: string;
	/** Height in px that holds it at every width from 280 to 1,200 px. */
	height: number;
	/** Without it the snippet of kind `image` is empty, and that of kind `script` has no picture for `noscript`. */
	picture?: Picture;
}

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const tabs = ['chart', 'table', 'sources'] as const;
export type Tab = (typeof tabs)[number];

/** How an embed is to look; what is left out (and `auto`, `chart`, `false`) adds nothing to the snippet. */
export interface EmbedOptions {
	/** `auto` follows the page around it, or else the reader's system. */
	theme?: Theme;
	/** The drawing and its source line alone: for pages that set title and note themselves. */
	plain?: boolean;
	/** Without tabs, tooltips and keys: for screens and prints. */
	static?: boolean;
	/** Without a ground of its own. */
	transparent?: boolean;
	/** What is shown first. */
	tab?: Tab;
}

/** `address` is what WordPress and other readers of oEmbed are given: on a line of its own. */
export const snippetKinds = ['iframe', 'script', 'component', 'image', 'address'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Attributes in their order; `true` is one without a value, `undefined` and `false` none. */
function tag(name: string, attributes: Record<string, string | number | boolean | undefined>) {
	const written = Object.entries(attributes).flatMap(([key, value]) => {
		if (value === undefined || value === false) return [];
		return value === true ? [key] : [`${key}="${escape(String(value))}"`];
	});
	return `<${[name, ...written].join(' ')}>`;
}

/** The options that differ from what an embed is without any, as words of an address or of attributes. */
function given({ theme, plain, static: still, transparent, tab }: EmbedOptions) {
	return Object.entries({
		theme: theme === 'auto' ? undefined : theme,
		plain: plain ? '1' : undefined,
		static: still ? '1' : undefined,
		transparent: transparent ? '1' : undefined,
		tab: tab === 'chart' ? undefined : tab
	}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

/** The address of a chart's embed page: `https://…/en/embed/<id>/?theme=dark`. */
export function embedAddress(
	{ site, lang, id }: Pick<Embeddable, 'site' | 'lang' | 'id'>,
	options: EmbedOptions = {}
): string {
	const query = given(options).map((pair) => pair.join('='));
	const search = query.length ? `?${query.join('&')}` : '';
	return site + pathOf(lang, `embed/${id}/`) + search;
}

/** The address of the chart's own page, by which oEmbed finds everything else. */
export const chartAddress = ({ site, lang, id }: Pick<Embeddable, 'site' | 'lang' | 'id'>) =>
	site + pathOf(lang, `charts/${id}/`);

/** A frame is seen through where its colour scheme is that of its content. */
const scheme = ({ theme, transparent }: EmbedOptions) =>
	transparent && theme !== undefined && theme !== 'auto' ? `;color-scheme:${theme}` : '';

function iframe(chart: Embeddable, options: EmbedOptions) {
	const open = tag('iframe', {
		src: embedAddress(chart, options),
		title: chart.title,
		width: '100%',
		height: chart.height,
		// for publishing systems that strip styles: WordPress does
		frameborder: 0,
		loading: 'lazy',
		style: `width:100%;height:${chart.height}px;border:0${scheme(options)}`,
		allow: 'web-share; clipboard-write'
	});
	return `${open}</iframe>`;
}

const image = ({ summary }: Embeddable, { src, twice, width, height }: Picture) =>
	tag('img', {
		src,
		srcset: twice && `${twice} 2x`,
		alt: summary,
		width,
		height,
		loading: 'lazy',
		style: 'max-width:100%;height:auto'
	});

const link = ({ story, title }: Embeddable) => `${tag('a', { href: story })}${escape(title)}</a>`;

const loader = ({ site }: Embeddable) =>
	`${tag('script', { defer: true, src: `${site}embed.js` })}</script>`;

function script(chart: Embeddable, options: EmbedOptions) {
	const data = given(options).map(([key, value]) => [`data-${key}`, value]);
	const open = tag('div', {
		'data-fengqi': chart.id,
		'data-lang': chart.lang,
		'data-title': chart.title,
		...Object.fromEntries(data),
		style: `min-height:${chart.height}px`
	});
	const still = chart.picture ? image(chart, chart.picture) : link(chart);
	return `${open}<noscript>${still}</noscript></div>\n${loader(chart)}`;
}

function component(chart: Embeddable, options: EmbedOptions) {
	const open = tag('fengqi-chart', {
		chart: chart.id,
		lang: chart.lang,
		title: chart.title,
		...Object.fromEntries(given(options)),
		style: `display:block;min-height:${chart.height}px`
	});
	return `${open}${link(chart)}</fengqi-chart>\n${loader(chart)}`;
}

function picture(chart: Embeddable) {
	if (!chart.picture) return '';
	return `${tag('a', { href: chart.story })}${image(chart, chart.picture)}</a>`;
}

/**
 * The text to copy. Its height is the chart's: it holds at every width, so that nothing on the page around it moves,
 * with the script or where a publishing system strips it.
 * @param options what `image` and `address` cannot show of them is left out
 */
export function snippet(kind: SnippetKind, chart: Embeddable, options: EmbedOptions = {}): string {
	switch (kind) {
		case 'iframe':
			return iframe(chart, options);
		case 'script':
			return script(chart, options);
		case 'component':
			return component(chart, options);
		case 'image':
			return picture(chart);
		case 'address':
			return chartAddress(chart);
	}
}

import type { Edition } from '../i18n/edition';
import { pathOf } from '../i18n/locale';
import { embeddableOf } from './embeddable';
import type { Embed } from './embeds';
import { filePath } from './fileNames';
import { snippet } from './snippet';

/** An answer of oEmbed 1.0 (oembed.com, 2.3) of the type `rich`. */
export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	html: string;
	width: number;
	height: number;
	provider_name: string;
	provider_url: string;
	cache_age: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

/** Named in px since the standard wants a number; the frame itself takes the width that it is given. */
const width = 600;
const day = 86_400;

/** Size in px of the picture that stands for a chart where its address is shared. */
export const thumbnail = { width: 1200, height: 628 } as const;

/**
 * What a chart's page answers to readers of oEmbed. A static file cannot heed `maxwidth`, nor need it: the frame is as
 * wide as what it stands in, from 280 px, and its height holds at every width. `maxheight` is not heeded.
 * @param site public address of the site's root, with a slash at its end
 */
export function oembedOf(embed: Embed, edition: Edition, site: string): OEmbed {
	const { lang, story } = edition;
	const chart = embeddableOf(embed, edition, site);
	return {
		version: '1.0',
		type: 'rich',
		title: chart.title,
		html: snippet('iframe', chart),
		width,
		height: chart.height,
		provider_name: edition.t(story.title),
		provider_url: site + pathOf(lang),
		cache_age: day,
		thumbnail_url: site + filePath(lang, embed.id, 'social'),
		thumbnail_width: thumbnail.width,
		thumbnail_height: thumbnail.height
	};
}

import { pathOf } from '../i18n/locale';
import type { Lang } from '../model/types';
import type { Embed } from './embeds';

/**
 * The files of a chart, or of a map that is embedded like one, by the ending of their name: `/charts/<id>.svg`,
 * `/en/charts/<id>.svg`. Ids and endings are permanent: other pages show these files.
 */
export const endings = {
	/** The picture, with attributes alone. */
	svg: '.svg',
	/** The same at one and at two pixels a px. */
	png: '.png',
	png2: '@2x.png',
	/** 1,200 × 628 px, for where an address is shared. */
	social: '.social.png',
	/** The figures, dates and ties that it shows, a row each. */
	csv: '.csv',
	/** What the files hold, where it comes from, how it is cited. */
	metadata: '.metadata.json',
	/** All of these. */
	zip: '.zip',
	/** What readers of oEmbed ask for. */
	oembed: '.oembed.json'
} as const;

export type FileKind = keyof typeof endings;

const kinds = Object.keys(endings) as FileKind[];

/** The files there are: a map has no table, and what was withdrawn keeps its pictures, which say so. */
export function kindsOf(embed: Embed): FileKind[] {
	return kinds.filter((kind) => kind !== 'csv' || (embed.kind === 'chart' && !embed.of.withdrawn));
}

/** Those that a reader may want to take away. */
export const takeaway = ['svg', 'png', 'png2', 'social', 'csv', 'metadata'] as const;

export const fileName = (id: string, kind: FileKind): string => id + endings[kind];

/** Path of a file, relative to the site's root. */
export const filePath = (lang: Lang, id: string, kind: FileKind): string =>
	pathOf(lang, `charts/${fileName(id, kind)}`);

/** The chart and the kind of file that a name means; undefined for names that are no file's. */
export function parseFileName(name: string): { id: string; kind: FileKind } | undefined {
	// the longest ending: `a.social.png` is no picture of `a.social`
	const fits = kinds.filter((kind) => name.endsWith(endings[kind]));
	const [kind] = fits.toSorted((a, b) => endings[b].length - endings[a].length);
	return kind && { id: name.slice(0, -endings[kind].length), kind };
}

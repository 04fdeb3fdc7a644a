import type { Edition } from '../i18n/edition';
import { htmlLang } from '../i18n/locale';
import { citationOf, citationStyles, undatedCitation, type CitationStyle } from '../ui/citation';
import { summaryOf, storyAddress } from './embeddable';
import { correctionsOf, withdrawalOf, type Embed } from './embeds';
import { fileName, filePath, kindsOf } from './fileNames';
import { chartAddress, embedAddress } from './snippet';
import { columns, type Column } from './table';

/**
 * What a chart's files hold, where it comes from and how it is cited: for people who find the file alone, and for
 * programs. Addresses are full ones.
 * @param site public address of the site's root, with a slash at its end
 */
export function metadataOf(embed: Embed, edition: Edition, site: string) {
	const { lang, story, say, t, plain } = edition;
	const at = { site, lang, id: embed.id };
	const withdrawn = withdrawalOf(embed);
	const title = plain(t(embed.of.title));
	const { basedOn, published, updated } = story.credits;
	return {
		id: embed.id,
		language: htmlLang[lang],
		title,
		...(!withdrawn && { note: plain(t(embed.of.note)) }),
		summary: summaryOf(embed, edition),
		...(withdrawn && { withdrawn: { date: withdrawn.date, reason: plain(t(withdrawn.words)) } }),
		corrections: correctionsOf(embed, edition).map(({ date, words }) => ({
			date,
			words: plain(t(words))
		})),
		story: { title: t(story.title), address: storyAddress(embed, edition, site) },
		page: chartAddress(at),
		embed: embedAddress(at),
		published,
		updated,
		source: { title: t(basedOn.title), authors: basedOn.authors.map(t), note: t(basedOn.note) },
		citation: Object.fromEntries(
			Object.entries(citationStyles).map(([style, name]) => [
				name,
				undatedCitation(
					citationOf(embed.of.title, edition, style as CitationStyle),
					chartAddress(at)
				)
			])
		),
		...(embed.kind === 'map' && {
			map: {
				datum: story.map.datum,
				review: story.map.reviewNumber ?? say('not-reviewed'),
				attribution: story.map.attribution.map(t)
			}
		}),
		files: Object.fromEntries(
			kindsOf(embed).map((kind) => [
				fileName(embed.id, kind),
				site + filePath(lang, embed.id, kind)
			])
		),
		...(kindsOf(embed).includes('csv') && {
			columns: (Object.keys(columns) as Column[]).map((name) => ({
				name,
				head: say(columns[name])
			}))
		})
	};
}

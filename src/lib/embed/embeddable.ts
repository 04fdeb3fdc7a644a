import { registry } from '../charts/registry';
import { formatDate } from '../i18n/dates';
import type { Edition } from '../i18n/edition';
import { pathOf } from '../i18n/locale';
import { stepOf, withdrawalOf, type Embed } from './embeds';
import { heightOf } from './heights';
import type { Embeddable, Picture } from './snippet';

/** What an embed shows, in sentences; of one that was withdrawn that it was, and why. */
export function summaryOf(embed: Embed, edition: Edition): string {
	const withdrawn = withdrawalOf(embed);
	if (withdrawn) {
		const date = formatDate(withdrawn.date, edition.lang, true);
		const why = edition.plain(edition.t(withdrawn.words));
		return edition.say('withdrawn', { date }) + (edition.lang === 'zh' ? '' : ' ') + why;
	}
	return embed.kind === 'chart'
		? registry[embed.of.type].summary(embed.of, edition)
		: edition.t(embed.view.title);
}

/** Full address of the story's step that shows an embed; of the story where none does. */
export function storyAddress(embed: Embed, { story, lang }: Edition, site: string): string {
	const step = stepOf(story, embed);
	return site + pathOf(lang) + (step && `#${step}`);
}

/**
 * What the snippets of an embed are made from.
 * @param site public address of the site's root, with a slash at its end
 * @param picture its picture file, where there is one
 */
export function embeddableOf(
	embed: Embed,
	edition: Edition,
	site: string,
	picture?: Picture
): Embeddable {
	return {
		id: embed.id,
		lang: edition.lang,
		site,
		story: storyAddress(embed, edition, site),
		title: edition.t(embed.of.title),
		summary: summaryOf(embed, edition),
		height: heightOf(embed, edition),
		...(picture && { picture })
	};
}

import type { Edition } from '../i18n/edition';
import { htmlLang } from '../i18n/locale';
import { addressOf, type Page } from '../ui/page';
import { xml, xmlFile } from './xml';

/** `2026-11` → `2026-11-01T00:00:00Z`: a date and time after RFC 3339. */
function instant(date: string): string {
	const [year, month = '01', day = '01'] = date.split('-');
	return `${year}-${month}-${day}T00:00:00Z`;
}

/**
 * What was corrected after publication, as an Atom feed (RFC 4287), the latest first.
 * @param page the data page, where corrections stand
 */
export function correctionsFeed(edition: Edition, page: Page): string {
	const { story, say, t, plain, list, lang } = edition;
	const { corrections, credits, ledger } = story;
	const at = addressOf(page);
	const self = new URL('../corrections.atom', at).href;
	const entries = corrections
		.toSorted((a, b) => b.date.localeCompare(a.date))
		.map(({ id, date, facts, words }) => {
			const labels = facts.map((fact) => plain(t(ledger.facts[fact]!.label)));
			return xml('entry', {}, [
				xml('id', {}, `${at}#${id}`),
				xml('title', {}, list(labels)),
				xml('updated', {}, instant(date)),
				xml('link', { href: `${at}#${id}` }),
				xml('content', { type: 'text' }, plain(t(words)))
			]);
		});
	return xmlFile(
		xml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': htmlLang[lang] }, [
			xml('id', {}, self),
			xml('title', {}, `${t(story.title)} · ${say('corrections')}`),
			xml('updated', {}, instant(credits.updated)),
			xml('author', {}, [xml('name', {}, t(credits.byline))]),
			xml('link', { rel: 'self', href: self }),
			xml('link', { rel: 'alternate', href: `${at}#corrections` }),
			...entries
		])
	);
}

import { htmlLang, isLang } from '../i18n/locale';
import { parsePage } from '../ui/trust';

/**
 * Turns the page into that of another language without leaving it: so a full screen stays full.
 * @param href address of the other page; the query and the hash are this page's
 * @throws TypeError where it cannot be had, or is no page of an edition
 */
export async function turnPage(href: string): Promise<void> {
	const url = new URL(href, location.href);
	url.search = location.search;
	url.searchParams.delete('lang');
	url.hash = location.hash;
	const response = await fetch(href);
	if (!response.ok) throw new TypeError(`${href}: ${response.status}`);
	// Its styles are those of this page, and its policy, not this one's, knows them.
	const html = (await response.text()).replace(/<style\b.*?<\/style>/gs, '');
	const page = parsePage(html);
	const { lang = '' } = page.documentElement.dataset;
	if (!isLang(lang)) throw new TypeError(`${href} is not of an edition`);
	// Its way from here, which the address is about to change.
	const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
	if (icon) icon.href = new URL(icon.href).href;
	history.replaceState(history.state, '', url);
	document.title = page.title;
	document.documentElement.dataset.lang = lang;
	document.documentElement.lang = htmlLang[lang];
	document.body.replaceChildren(...page.body.childNodes);
}

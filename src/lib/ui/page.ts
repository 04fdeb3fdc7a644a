import { pathOf } from '../i18n/locale';
import type { Lang } from '../model/types';

/** Where a page stands on the site. */
export interface Page {
	lang: Lang;
	/** Its path below the edition's root, with a slash at its end; empty for the story itself. */
	rest: string;
	/** Public address of the site's root, with a slash at its end. */
	site: string;
}

/** The way from a page back to the site's root: `./`, `../`; works below any sub-path. */
export const toRoot = ({ lang, rest }: Page): string =>
	'../'.repeat(pathOf(lang, rest).split('/').length - 1) || './';

/** Relative link from a page to the same page in another edition, or to another page. */
export const linkTo = (page: Page, lang: Lang, rest = page.rest): string =>
	toRoot(page) + pathOf(lang, rest);

/** Public address of a page in an edition. */
export const addressOf = (page: Page, lang: Lang = page.lang): string =>
	page.site + pathOf(lang, page.rest);

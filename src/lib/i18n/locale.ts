import type { Lang } from '../model/types';

/** The editions, the default one first. */
export const langs = ['zh', 'en'] as const satisfies readonly Lang[];

/** The edition whose pages stand without a language in their path. */
export const defaultLang: Lang = 'zh';

/** The value of HTML's `lang` attribute for each edition (BCP 47). */
export const htmlLang: Record<Lang, string> = { zh: 'zh-Hans', en: 'en' };

/** Whether a text names an edition. */
export const isLang = (text: string): text is Lang => (langs as readonly string[]).includes(text);

/**
 * A page's path in an edition, relative to the site's root and without a slash at its start.
 * @param rest path below the edition's root, with a slash at its end, e.g. `charts/`
 */
export const pathOf = (lang: Lang, rest = ''): string =>
	(lang === defaultLang ? '' : `${lang}/`) + rest;

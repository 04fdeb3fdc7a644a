import { base } from '$app/paths';
import { dataFileNames } from '$lib/data/downloads';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { dataFile } from '$lib/server/dataFiles';
import { readStory } from '$lib/server/read';

export const prerender = true;
export const trailingSlash = 'never';

/** Every file that the data page offers, in both languages. */
export const entries = () =>
	dataFileNames.flatMap((file) => [{ file }, { file, lang: 'en' as const }]);

export function GET({ params }) {
	const lang = params.lang ?? defaultLang;
	const site = `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`;
	const page = { lang, rest: 'data/', site };
	const { mediatype, body } = dataFile(params.file, edition(readStory(), lang), page);
	return new Response(body, { headers: { 'content-type': `${mediatype}; charset=utf-8` } });
}

import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { embedsOf } from '$lib/embed/embeds';
import { fileName, kindsOf, parseFileName } from '$lib/embed/fileNames';
import { edition } from '$lib/i18n/edition';
import { defaultLang, isLang, langs } from '$lib/i18n/locale';
import { chartFile } from '$lib/server/chartFiles';
import { readStory } from '$lib/server/read';

export const prerender = true;
export const trailingSlash = 'never';

/** Every file of every chart and embedded view, in both languages. */
export const entries = () =>
	langs.flatMap((lang) =>
		embedsOf(readStory()).flatMap((embed) =>
			kindsOf(embed).map((kind) => ({
				file: fileName(embed.id, kind),
				...(lang === 'en' && { lang })
			}))
		)
	);

export async function GET({ params }) {
	const lang = params.lang && isLang(params.lang) ? params.lang : defaultLang;
	const story = readStory();
	const { id, kind } = parseFileName(params.file) ?? error(404);
	const embed = embedsOf(story).find((one) => one.id === id) ?? error(404);
	if (!kindsOf(embed).includes(kind)) error(404);
	const site = `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`;
	const { type, body } = await chartFile(embed, kind, edition(story, lang), site);
	return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
}

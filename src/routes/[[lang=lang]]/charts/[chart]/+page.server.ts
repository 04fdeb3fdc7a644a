import { dev } from '$app/environment';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { embedsOf } from '$lib/embed/embeds';
import { filePath } from '$lib/embed/fileNames';
import { edition } from '$lib/i18n/edition';
import { defaultLang, langs } from '$lib/i18n/locale';
import type { Lang } from '$lib/model/types';
import { pictureOf } from '$lib/server/chartFiles';
import { entryOf } from '$lib/server/entry';
import { readStory } from '$lib/server/read';
import { toRoot } from '$lib/ui/page';

/** A page for every chart and embedded view, in both languages. */
export const entries = () =>
	embedsOf(readStory()).flatMap(({ id }) => [{ chart: id }, { lang: 'en' as const, chart: id }]);

export function load({ params }) {
	const story = readStory();
	const embed = embedsOf(story).find(({ id }) => id === params.chart) ?? error(404);
	const page = {
		lang: params.lang ?? defaultLang,
		rest: `charts/${embed.id}/`,
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	const pictureIn = (lang: Lang) => {
		const { width, height } = pictureOf(embed, edition(story, lang));
		const src = page.site + filePath(lang, embed.id, 'png');
		return { src, twice: page.site + filePath(lang, embed.id, 'png2'), width, height };
	};
	const pictures = Object.fromEntries(langs.map((lang) => [lang, pictureIn(lang)]));
	return {
		page,
		story,
		embed,
		pictures: pictures as Record<Lang, ReturnType<typeof pictureIn>>,
		entry: entryOf('charts', dev ? `${base}/` : toRoot(page), dev)
	};
}

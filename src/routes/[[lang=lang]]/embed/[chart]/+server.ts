import { dev } from '$app/environment';
import { base } from '$app/paths';
import { error } from '@sveltejs/kit';
import { embedsOf } from '$lib/embed/embeds';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { embedPage } from '$lib/server/embedPage';
import { entryOf } from '$lib/server/entry';
import { readStory } from '$lib/server/read';
import { toRoot } from '$lib/ui/page';

export const prerender = true;
export const trailingSlash = 'always';

/** A page for every chart and embedded view, in both languages. */
export const entries = () =>
	embedsOf(readStory()).flatMap(({ id }) => [{ chart: id }, { chart: id, lang: 'en' as const }]);

export function GET({ params }) {
	const lang = params.lang ?? defaultLang;
	const story = readStory();
	const embed = embedsOf(story).find(({ id }) => id === params.chart);
	if (!embed) error(404);
	const page = {
		lang,
		rest: `embed/${embed.id}/`,
		site: `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`
	};
	const html = embedPage({
		embed,
		edition: edition(story, lang),
		page,
		script: entryOf('classic/frame', dev ? `${base}/` : toRoot(page), dev).src,
		dev
	});
	return new Response(html, { headers: { 'content-type': 'text/html' } });
}

import { json } from '@sveltejs/kit';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { liveMapData } from '$lib/map/live/data';
import { readStory } from '$lib/server/read';
import type { LiveFile } from '$lib/story/goLive';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => [{}, { lang: 'en' as const }];

/** What the live map needs beside MapLibre and the ground: fetched with them, never before. */
export function GET({ params }) {
	const lang = params.lang ?? defaultLang;
	const story = readStory();
	const words = edition(story, lang);
	return json({
		data: liveMapData(story, lang),
		words: { label: words.say('map'), locale: { 'Map.Title': words.say('map') } }
	} satisfies LiveFile);
}

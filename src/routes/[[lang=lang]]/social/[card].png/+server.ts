import { error } from '@sveltejs/kit';
import { edition } from '$lib/i18n/edition';
import { defaultLang } from '$lib/i18n/locale';
import { cardPicture } from '$lib/server/cardPicture';
import { pngOf } from '$lib/server/picture/png';
import { readStory } from '$lib/server/read';
import { cards } from '$lib/ui/pages';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = () => cards.flatMap((card) => [{ card }, { card, lang: 'en' as const }]);

/** The picture that stands for a page where its address is shared. */
export async function GET({ params }) {
	const card = cards.find((one) => one === params.card);
	if (!card) error(404);
	const picture = cardPicture(card, edition(readStory(), params.lang ?? defaultLang));
	return new Response(new Uint8Array(await pngOf(picture)), {
		headers: { 'content-type': 'image/png' }
	});
}

import { base } from '$app/paths';
import { readStory } from '$lib/server/read';
import { siteMap } from '$lib/server/siteMap';

export const prerender = true;
export const trailingSlash = 'never';

/** All pages that are to be found. */
export function GET() {
	const site = `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`;
	return new Response(siteMap(readStory(), site), {
		headers: { 'content-type': 'application/xml' }
	});
}

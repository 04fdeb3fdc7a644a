import { base } from '$app/paths';
import { robots } from '$lib/server/siteMap';

export const prerender = true;
export const trailingSlash = 'never';

/** What robots may read. */
export function GET() {
	const site = `${process.env.PUBLIC_ORIGIN ?? 'http://localhost'}${base}/`;
	return new Response(robots(site), { headers: { 'content-type': 'text/plain' } });
}

import { every, pageTime, type Time } from './clock';

/** Milliseconds between two looks for a new version. */
const interval = 60 * 60_000;

/**
 * Finds out whether the site has a new version by now: an hour passes between two looks, and nothing is loaded
 * before somebody asks for it.
 * @param version fetches what names the version; it may fail, then there is no network and no news
 * @returns whether there is one
 */
export function watchVersion(version: () => Promise<string>, time: Time = pageTime): () => boolean {
	let first: string | undefined;
	let fresh = false;
	const look = () =>
		version().then(
			(now) => {
				first ??= now;
				fresh ||= now !== first;
			},
			() => undefined
		);
	void look();
	every(interval, () => void look(), time);
	return () => fresh;
}

/** The version of the site as its server has it now. */
export async function versionAt(root: string): Promise<string> {
	const response = await fetch(`${root}_app/version.json`, { cache: 'no-store' });
	if (!response.ok) throw new TypeError(`version.json: ${response.status}`);
	return response.text();
}

import { every, pageTime, type Time } from './clock';

/** Milliseconds between two looks for a new version. */
const interval = 60 * 60_000;

/**
 * Finds out whether the site has another version by now: it looks at once and every hour.
 * @param own the version of this page
 * @param look fetches the version that the server has; it may fail, then there is no network and no news
 * @returns the other version; `undefined` as long as there is none
 */
export function watchVersion(
	own: string,
	look: () => Promise<string>,
	time: Time = pageTime
): () => string | undefined {
	let other: string | undefined;
	const run = () =>
		look().then(
			(now) => void (other = now === own ? undefined : now),
			() => undefined
		);
	void run();
	every(interval, () => void run(), time);
	return () => other;
}

/**
 * The version of the site as its server has it now.
 * @throws TypeError where there is no network, or no version
 */
export async function versionAt(root: string): Promise<string> {
	const response = await fetch(`${root}_app/version.json`, { cache: 'no-store' });
	if (!response.ok) throw new TypeError(`version.json: ${response.status}`);
	const { version } = (await response.json()) as { version?: unknown };
	return String(version);
}

/** Loads the page anew where the server still has it; a page that is not to be had is not given up for nothing. */
export async function renew(): Promise<void> {
	const response = await fetch(location.href, { cache: 'no-store' });
	await response.text();
	if (response.ok) location.reload();
}

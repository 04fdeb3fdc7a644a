/** What the service worker knows of the build it belongs to. */
export interface Manifest {
	/** Of the whole build: another byte in any file, another version. */
	version: string;
	/** Every file that may be kept, by its path below the site's root, with its digest (see `digestOf`). */
	files: Record<string, string>;
	/** Those that deck and wall need. */
	screen: readonly string[];
}

/** What a page asks of the service worker: to keep what it has loaded, or all that a screen needs. */
export type Wish = { kind: 'keep'; urls: readonly string[] } | { kind: 'keep-screen' };

/** What the service worker answers when it has kept all that a screen needs, or could not. */
export interface Kept {
	kind: 'kept';
	/** Files that could not be fetched, or are of another build by now. */
	missing: number;
}

/** Files named by their content: whatever build they are of, they are what their name says. */
export const isHashed = (path: string): boolean => path.startsWith('_app/immutable/');

/** A path without the digest in its name: what a file is in any build. */
export const stemOf = (path: string): string =>
	isHashed(path) ? path.replace(/\.[\w-]{8}(?=\.\w+$)/, '') : path;

/** The pages that need everything that a screen needs. */
export const isScreen = (path: string): boolean =>
	/^(?:[a-z]{2}\/)?(?:present|wall)\/index\.html$/.test(path);

const embedded = /^(?:[a-z]{2}\/)?embed\//;

/** Pages in other sites' frames, and what lies beside them: none of the service worker's business. */
export const isEmbed = (path: string): boolean => embedded.test(path);

/**
 * Path of an address below the site's root, as the manifest names it: `en/` is `en/index.html`, query and hash
 * are dropped.
 * @param scope the site's root, with a slash at its end
 * @returns undefined for an address that is not of the site, or is no text
 */
export function pathIn(address: string, scope: string): string | undefined {
	const url = new URL(address, scope);
	const bare = url.origin + url.pathname;
	if (!bare.startsWith(scope)) return undefined;
	const path = textOf(bare.slice(scope.length));
	return path === '' || path?.endsWith('/') ? `${path}index.html` : path;
}

/** Anybody may ask for `…/%`, which is no text. */
function textOf(encoded: string): string | undefined {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return undefined;
	}
}

/** SHA-256, its first 16 hexadecimal digits. */
export async function digestOf(body: ArrayBuffer): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

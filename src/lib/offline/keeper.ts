import { digestOf, isEmbed, isHashed, isScreen, pathIn, stemOf, type Manifest } from './manifest';

/** The parts of `CacheStorage` and of the network that a keeper uses; a test brings its own. */
export interface Surroundings {
	caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
	fetch(request: Request): Promise<Response>;
	wait(milliseconds: number): Promise<void>;
}

/** Which page asks, as a `FetchEvent` names it. */
export interface Asking {
	/** Id of the page, or of the page to be. */
	client: string;
	/** It is the page itself that is asked for. */
	page: boolean;
}

/** Milliseconds that a network may leave a page without an answer where one is kept. */
const patience = 4000;

/**
 * Keeps files of one build for when there is no network. A file is kept only if it is the very file of that build
 * (its digest says so), so that nothing of two builds is ever mixed, whatever the server has by then.
 * @param scope the site's root, with a slash at its end
 */
export function createKeeper(manifest: Manifest, scope: string, surroundings: Surroundings) {
	const { caches, fetch, wait } = surroundings;
	/** Pages of another build, which the server has by now: nothing of this one is for them. */
	const strangers = new Set<string>();
	const prefix = `story ${scope} `;
	const own = prefix + manifest.version;
	/** A page's as its readers know it: by another it would be fetched once more. */
	const addressOf = (path: string) => scope + path.replace(/(^|\/)index\.html$/, '$1');

	/** @returns whether it was of this build */
	async function keep(path: string, response: Response): Promise<boolean> {
		const wanted = manifest.files[path];
		if (!wanted || !response.ok || response.status !== 200) return false;
		const body = await response.clone().arrayBuffer();
		if ((await digestOf(body)) !== wanted) return false;
		const cache = await caches.open(own);
		await cache.put(addressOf(path), response.clone());
		return true;
	}

	const olderNames = async () =>
		(await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);

	async function kept(path: string): Promise<Response | undefined> {
		const found = await (await caches.open(own)).match(addressOf(path));
		if (found || !isHashed(path)) return found;
		// A page of the build before may still be open.
		for (const name of await olderNames()) {
			const older = await (await caches.open(name)).match(addressOf(path));
			if (older) return older;
		}
		return undefined;
	}

	return {
		/** Whether a request is answered here at all. */
		answers(request: Pick<Request, 'method' | 'url' | 'headers' | 'referrer'>): boolean {
			const path = pathIn(request.url, scope);
			if (request.method !== 'GET' || path === undefined || isEmbed(path)) return false;
			if (request.headers.has('range')) return false;
			const from = request.referrer && pathIn(request.referrer, scope);
			if (from && isEmbed(from)) return false;
			return isHashed(path) || manifest.files[path] !== undefined;
		},

		/**
		 * Files named by content from what is kept. All others from the network as long as there is one; what belongs to
		 * a page of this build is never of another.
		 */
		async answer(request: Request, { client, page }: Asking): Promise<Response> {
			const path = pathIn(request.url, scope)!;
			if (isHashed(path)) {
				// A store that is damaged or refused is no reason to have nothing.
				const found = await kept(path).catch(() => undefined);
				if (found) return found;
			}
			const old = () =>
				!page && strangers.has(client) ? undefined : kept(path).catch(() => undefined);
			const ask = async () => {
				const response = await fetch(request);
				if (response.status >= 500) throw new TypeError(`${path}: ${response.status}`);
				return response;
			};
			const late = async (asked: Promise<Response>) => {
				await wait(patience);
				return (await old()) ?? asked;
			};
			try {
				const asked = ask();
				const response = await (page ? Promise.race([asked, late(asked)]) : asked);
				const own = keep(path, response.clone()).catch(() => false);
				if (page) {
					// It need not wait until it is kept.
					void own.then((is) => (is ? strangers.delete(client) : strangers.add(client)));
					return response;
				}
				if (isHashed(path) || (await own)) return response;
				return (await old()) ?? response;
			} catch (error) {
				const found = await old();
				if (found) return found;
				throw error;
			}
		},

		/**
		 * Fetches and keeps files of this build that are not kept yet.
		 * @returns how many could not be had
		 */
		async fetchAll(paths: readonly string[]): Promise<number> {
			let missing = 0;
			for (const path of paths) {
				if (await (await caches.open(own)).match(addressOf(path))) continue;
				const response = await fetch(new Request(addressOf(path))).catch(() => undefined);
				const done = response && (await keep(path, response).catch(() => false));
				if (!done) missing += 1;
			}
			return missing;
		},

		/** The paths of this build that addresses mean. */
		pathsOf: (urls: readonly string[]): string[] =>
			urls.flatMap((url) => {
				const path = pathIn(url, scope);
				return path !== undefined && manifest.files[path] !== undefined && !isEmbed(path)
					? path
					: [];
			}),

		/**
		 * Has for this build what the one before has kept: takes over what is alike, fetches the rest.
		 * @throws Error where something cannot be had: then the older build stays, whole as it is
		 */
		async prepare(): Promise<void> {
			const name = (await olderNames()).at(-1);
			if (!name) return;
			const older = await caches.open(name);
			const stems = new Set<string>();
			for (const request of await older.keys()) {
				const path = pathIn(request.url, scope);
				const response = path && (await older.match(request));
				if (!response) continue;
				stems.add(stemOf(path));
				await keep(path, response);
			}
			const screened = manifest.screen.some((path) => isScreen(path) && stems.has(path));
			const wanted = Object.keys(manifest.files).filter((path) => stems.has(stemOf(path)));
			const missing = await this.fetchAll([...wanted, ...(screened ? manifest.screen : [])]);
			if (missing > 0) throw new Error(`${missing} files of ${manifest.version} are missing`);
		},

		/** Keeps one older build, for pages that are still open, and lets go of all before it. */
		async takeOver(): Promise<void> {
			for (const name of (await olderNames()).slice(0, -1)) await caches.delete(name);
		}
	};
}

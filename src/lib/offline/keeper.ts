import { digestOf, isEmbed, isHashed, pathIn, type Manifest } from './manifest';

/** The parts of `CacheStorage` and of the network that a keeper uses; a test brings its own. */
export interface Surroundings {
	caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
	fetch(request: Request): Promise<Response>;
}

/**
 * Keeps files of one build for when there is no network. A file is kept only if it is the very file of that build
 * (its digest says so), so that nothing of two builds is ever mixed, whatever the server has by then.
 * @param scope the site's root, with a slash at its end
 */
export function createKeeper(manifest: Manifest, scope: string, { caches, fetch }: Surroundings) {
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

		/** Files named by content from what is kept, all others from the network as long as there is one. */
		async answer(request: Request): Promise<Response> {
			const path = pathIn(request.url, scope)!;
			if (isHashed(path)) {
				// A store that is damaged or refused is no reason to have nothing.
				const found = await kept(path).catch(() => undefined);
				if (found) return found;
			}
			try {
				const response = await fetch(request);
				// A page need not wait until it is kept.
				void keep(path, response.clone()).catch(() => false);
				return response;
			} catch (error) {
				const found = await kept(path).catch(() => undefined);
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

		/** Takes over what an older build has kept and this one has alike; keeps one older build for its open pages. */
		async takeOver(): Promise<void> {
			const older = await olderNames();
			for (const name of older) {
				const cache = await caches.open(name);
				for (const request of await cache.keys()) {
					const path = pathIn(request.url, scope);
					const response = path && (await cache.match(request));
					if (response) await keep(path, response);
				}
			}
			for (const name of older.slice(0, -1)) await caches.delete(name);
		}
	};
}

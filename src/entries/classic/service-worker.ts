import { createKeeper } from '../../lib/offline/keeper';
import type { Kept, Manifest, Wish } from '../../lib/offline/manifest';

/**
 * The service worker: what was read once opens without a network. Its manifest is filled in when the site has been
 * built (scripts/write-worker.mjs). A new one takes over at once, which is safe: it keeps nothing that is not of
 * its own build.
 */

/** The parts of a service worker's global scope that are used; TypeScript's own would be the whole project's. */
interface Scope {
	registration: { scope: string };
	clients: { claim(): Promise<void> };
	caches: CacheStorage;
	skipWaiting(): Promise<void>;
	addEventListener(
		type: 'install' | 'activate',
		run: (event: { waitUntil(done: Promise<unknown>): void }) => void
	): void;
	addEventListener(
		type: 'fetch',
		run: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void
	): void;
	addEventListener(
		type: 'message',
		run: (event: {
			data: unknown;
			source: { postMessage(message: Kept): void } | null;
			waitUntil(done: Promise<unknown>): void;
		}) => void
	): void;
}

const scope = self as unknown as Scope;
const manifest = JSON.parse('%manifest%') as Manifest;
const keeper = createKeeper(manifest, scope.registration.scope, {
	caches: scope.caches,
	fetch: (request) => fetch(request)
});

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) =>
	event.waitUntil(keeper.takeOver().then(() => scope.clients.claim()))
);
scope.addEventListener('fetch', (event) => {
	if (keeper.answers(event.request)) event.respondWith(keeper.answer(event.request));
});
scope.addEventListener('message', (event) => {
	const wish = event.data as Wish | undefined;
	if (wish?.kind === 'keep') event.waitUntil(keeper.fetchAll(keeper.pathsOf(wish.urls)));
	if (wish?.kind !== 'keep-screen') return;
	const answer = async () => {
		const kept: Kept = { kind: 'kept', missing: await keeper.fetchAll(manifest.screen) };
		event.source?.postMessage(kept);
	};
	event.waitUntil(answer());
});

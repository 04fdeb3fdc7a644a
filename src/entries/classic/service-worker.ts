import { createKeeper } from '../../lib/offline/keeper';
import type { Kept, Manifest, Wish } from '../../lib/offline/manifest';

/**
 * The service worker: what was read once opens without a network. Its manifest is filled in when the site has been
 * built (scripts/write-worker.mjs). A new one takes over when it has all that the one before has kept; where that
 * fails, the older one goes on. No page has to be closed for it: it keeps nothing that is not of its own build.
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
		run: (event: {
			request: Request;
			clientId: string;
			resultingClientId: string;
			respondWith(answer: Promise<Response>): void;
		}) => void
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
	fetch: (request) => fetch(request),
	wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
});

const install = async () => {
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	if (connection?.saveData) throw new Error('Not while data is to be saved');
	await keeper.prepare();
	await scope.skipWaiting();
};
scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) =>
	event.waitUntil(keeper.takeOver().then(() => scope.clients.claim()))
);
scope.addEventListener('fetch', (event) => {
	const { request, clientId, resultingClientId } = event;
	if (!keeper.answers(request)) return;
	const page = request.mode === 'navigate';
	const client = page ? resultingClientId : clientId;
	event.respondWith(keeper.answer(request, { client, page }));
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

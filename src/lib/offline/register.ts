import type { Kept, Wish } from './manifest';

interface Connection {
	saveData?: boolean;
}

/** Whether the reader asks for no more bytes than needed. */
const savesData = () =>
	(navigator as Navigator & { connection?: Connection }).connection?.saveData === true ||
	matchMedia('(prefers-reduced-data: reduce)').matches;

const idle = () =>
	new Promise<void>((resolve) => {
		const wait = () =>
			'requestIdleCallback' in window
				? requestIdleCallback(() => resolve())
				: setTimeout(resolve, 1000);
		if (document.readyState === 'complete') wait();
		else addEventListener('load', wait, { once: true });
	});

/**
 * Has the service worker keep what this page has loaded, so that it opens without a network; nothing is fetched
 * that was not fetched before. Without service workers, without a secure origin, or where data is to be saved,
 * nothing happens.
 * @param root the way to the site's root, with a slash at its end
 * @param screen keep all that deck and wall need, too
 * @param answered called when that is done
 */
export async function keepOffline(
	root: string,
	screen = false,
	answered: (kept: Kept) => void = () => undefined
): Promise<void> {
	// The worker is made by the build alone.
	if (import.meta.env.DEV || !('serviceWorker' in navigator) || savesData()) return;
	await idle();
	try {
		await navigator.serviceWorker.register(`${root}service-worker.js`);
		const { active } = await navigator.serviceWorker.ready;
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		// Browsers do not count the icon among what a page has loaded.
		const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')!.href;
		const wishes: Wish[] = [{ kind: 'keep', urls: [location.href, icon, ...loaded] }];
		if (screen) wishes.push({ kind: 'keep-screen' });
		navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Kept>) => {
			if (data?.kind === 'kept') answered(data);
		});
		let asked: ServiceWorker | null = null;
		const ask = (worker: ServiceWorker | null) => {
			if (worker !== asked) for (const wish of wishes) worker?.postMessage(wish);
			asked = worker;
		};
		ask(active);
		// A newer one keeps files of its own build only.
		navigator.serviceWorker.addEventListener('controllerchange', () =>
			ask(navigator.serviceWorker.controller)
		);
	} catch {
		// Refused by the browser or its owner: the page works from the network alone.
	}
}

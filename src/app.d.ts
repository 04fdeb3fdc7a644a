import type { Entry } from '$lib/server/entry';

declare global {
	namespace App {
		interface PageData {
			/** The scripts of the page; pages without any have none. */
			entry?: Entry;
		}
	}
}

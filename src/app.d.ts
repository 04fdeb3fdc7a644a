import type { Entry } from '$lib/server/entry';

declare global {
	/** Whether the menu of chapters is part of the build (scripts/vite-chapter-menu.ts). */
	const __CHAPTER_MENU__: boolean;
	namespace App {
		interface PageData {
			/** The scripts of the page; pages without any have none. */
			entry?: Entry;
		}
	}
}

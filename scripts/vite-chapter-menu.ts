import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

/**
 * Tells the site's code whether the story being built needs the menu of chapters (`__CHAPTER_MENU__`). Where it does
 * not, the menu falls out of the build, and its styles out of the sheet that stands in the page.
 */
export function chapterMenu(): Plugin {
	return {
		name: 'fengqi-chapter-menu',
		async config(_, { command }) {
			// Where the data is edited, or tested with, the number of chapters changes without a build.
			let needed = true;
			if (command === 'build') {
				const file = resolve('src/lib/server/chapterMenu.ts');
				type Module = typeof import('../src/lib/server/chapterMenu.ts');
				needed = (await runnerImport<Module>(file)).module.needsChapterMenu();
			}
			return { define: { __CHAPTER_MENU__: JSON.stringify(needed) } };
		}
	};
}

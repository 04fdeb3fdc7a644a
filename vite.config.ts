import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { chapterMenu } from './scripts/vite-chapter-menu.ts';
import { displayFont } from './scripts/vite-display-font.ts';
import { entries } from './scripts/vite-entries.ts';
import { storyData } from './scripts/vite-story-data.ts';

/**
 * `Features.LightDark` of lightningcss, which comes with Vite and is no dependency here: beside each `color-scheme` it
 * would write what stands in for `light-dark()`, which no style uses.
 */
const lightDark = 1 << 20;

export default defineConfig({
	plugins: [
		sveltekit(),
		entries(`${process.env.KIT_DIR ?? '.svelte-kit'}/entries`),
		storyData(),
		displayFont('.cache/display'),
		chapterMenu()
	],
	build: { target: ['chrome111', 'firefox114', 'safari16.4'], assetsInlineLimit: 0 },
	css: { lightningcss: { exclude: lightDark } },
	test: {
		include: ['{src,scripts,tests,data}/**/*.test.ts'],
		exclude: ['tests/{e2e,full}/**'],
		// Files share a process, which is half of the time: stubs go with their test, and none changes a module's state.
		isolate: false,
		unstubGlobals: true,
		unstubEnvs: true,
		// By default one core is left to watching.
		maxWorkers: '100%',
		// Only how long a hang may last: a shared machine is slow at times.
		testTimeout: 60_000
	}
});

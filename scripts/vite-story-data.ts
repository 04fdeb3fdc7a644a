import type { Plugin } from 'vite';

/** Checks the story's data before a build. */
export function storyData(): Plugin {
	return { name: 'fengqi-story-data' };
}

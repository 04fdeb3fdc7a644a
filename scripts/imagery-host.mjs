import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The host that a story's map takes its imagery from, for the pages' policy: none where the story has no imagery,
 * brings it itself, or cannot be read (what is wrong with it is told by the checks of the data).
 * @param {string} [dir] the story's folder
 * @returns {(`https://${string}` | `http://${string}`)[]}
 */
export function imageryHosts(dir = process.env.STORY_DATA ?? 'data') {
	try {
		const { imagery } = JSON.parse(readFileSync(join(dir, 'map.json'), 'utf8'));
		const { protocol, host } = new URL(imagery?.image ?? imagery?.tiles ?? imagery?.file);
		return protocol === 'https:' || protocol === 'http:' ? [`${protocol}//${host}`] : [];
	} catch {
		return [];
	}
}

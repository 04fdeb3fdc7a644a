import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNames } from '../model/files';
import { parseStory, type SourceFiles } from '../model/parse';
import type { Story } from '../model/types';

/**
 * Reads and checks the story of a data folder.
 * @throws Error whose message lists all faults, a line each
 */
export function readStory(dir = process.env.STORY_DATA ?? 'data'): Story {
	const files: SourceFiles = {};
	for (const name of Object.values(fileNames)) {
		const path = [join(dir, name), join('data', name)].find((path) => existsSync(path));
		if (path) files[name] = { text: readFileSync(path, 'utf8'), path };
		else if (name === 'corrections.json') files[name] = { text: '{"corrections": []}', path: '' };
	}
	const result = parseStory(files);
	if ('story' in result) return result.story;
	const lines = result.faults.map(
		(fault) => `${fault.file}  ${fault.path.join('.')}  ${fault.says}`
	);
	throw new Error(lines.join('\n'));
}

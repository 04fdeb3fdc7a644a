import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFault, type Fault } from '../model/fault';
import { fileNames } from '../model/files';
import { parseStory, type ParseResult, type SourceFiles } from '../model/parse';
import type { Story } from '../model/types';

/** The folder of the story that is built. */
export const dataDir = () => process.env.STORY_DATA ?? 'data';

/** The project's own folder, whose interface words serve every story that brings none. */
const ownDir = 'data';

/** Where a file of a story lies; one that may be left out, where the default for it lies. */
export function pathOfFile(name: string, dir: string): string {
	const path = join(dir, name);
	return name === fileNames.interface && !existsSync(path) ? join(ownDir, name) : path;
}

/**
 * Where a ground file that map.json names lies: `geo/…` in static/, which all stories share,
 * `ground/…` beside map.json.
 */
export function pathOfGround(file: string, dir: string = dataDir()): string {
	return file.startsWith('geo/') ? join('static', file) : join(dir, file);
}

function readFiles(dir: string): SourceFiles {
	const files: SourceFiles = {};
	for (const name of Object.values(fileNames)) {
		const path = pathOfFile(name, dir);
		if (existsSync(path)) files[name] = { text: readFileSync(path, 'utf8'), path };
		else if (name === fileNames.corrections) files[name] = { text: '{ "corrections": [] }', path };
	}
	return files;
}

const isPicture = (file: string) => /\.(?:avif|webp|png|jpe?g)$/.test(file);

/** Reads a story's folder and checks all of it. Throws only where a file cannot be read. */
export function checkStory(dir: string = dataDir()): ParseResult {
	return parseStory(readFiles(dir), (file) => {
		const path = pathOfGround(file, dir);
		if (!existsSync(path)) return undefined;
		return isPicture(file) ? true : readFileSync(path, 'utf8');
	});
}

/** Faults as lines, with the files' real paths: `data/facts.json:12:5  facts[3].unit  "yi-yaun"  is not …`. */
export function faultLines(faults: readonly Fault[], dir: string = dataDir()): string[] {
	return faults.map((fault) => formatFault(fault, pathOfFile(fault.file, dir)));
}

/**
 * Reads the story of a data folder.
 * @throws Error whose message lists all faults, a line each
 */
export function readStory(dir: string = dataDir()): Story {
	const result = checkStory(dir);
	if ('story' in result) return result.story;
	const { length } = result.faults;
	throw new Error(
		[
			`The story's data has ${length} fault${length > 1 ? 's' : ''}:`,
			...faultLines(result.faults, dir)
		].join('\n')
	);
}

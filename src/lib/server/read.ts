import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { groundSources } from '../model/checks/ground';
import { imageryFile } from '../model/checks/imagery';
import { formatFault, type Fault } from '../model/fault';
import { fileNames } from '../model/files';
import { parseStory, type ParseResult, type SourceFiles } from '../model/parse';
import type { Story } from '../model/types';
import { faceLacking } from './faces';
import { readShingles } from './sourceShingles';

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

/** An SVG of the ground as an address that holds all of it. */
export function dataUri(file: string, dir: string = dataDir()): string {
	const text = readFileSync(pathOfGround(file, dir), 'utf8').trim();
	return `data:image/svg+xml,${text.replace(/[%#]/g, encodeURIComponent)}`;
}

function readFiles(dir: string): SourceFiles {
	const files: SourceFiles = {};
	for (const name of Object.values(fileNames)) {
		const path = pathOfFile(name, dir);
		if (existsSync(path)) files[name] = readFileSync(path, 'utf8');
		else if (name === fileNames.corrections) files[name] = '{ "corrections": [] }';
	}
	return files;
}

/** Not to be read as text: a picture, tiles in one file or in a folder. */
const isPicture = (file: string) => /\.(?:avif|webp|png|jpe?g|svg|pmtiles)$|\/$/.test(file);

/** Reads a story's folder and checks all of it. Throws only where a file cannot be read. */
export function checkStory(dir: string = dataDir()): ParseResult {
	const readGround = (file: string) => {
		const path = pathOfGround(file, dir);
		if (!existsSync(path)) return undefined;
		return isPicture(file) ? true : readFileSync(path, 'utf8');
	};
	const beyond = { lacking: faceLacking, shingles: readShingles(dir) };
	return parseStory(readFiles(dir), readGround, beyond);
}

/** Faults as lines, with the files' real paths: `data/facts.json:12:5  facts[3].unit  "yi-yaun"  is not …`. */
export function faultLines(faults: readonly Fault[], dir: string = dataDir()): string[] {
	return faults.map((fault) => formatFault(fault, pathOfFile(fault.file, dir)));
}

/** All faults as one text: how many, then a line each. */
export function faultMessage(faults: readonly Fault[], dir: string = dataDir()): string {
	const count = `The story's data has ${faults.length} fault${faults.length > 1 ? 's' : ''}:`;
	return [count, ...faultLines(faults, dir)].join('\n');
}

/** Changes with any file that a story may be read from: its own, the defaults, the ground. */
function stampOf(dir: string): string {
	const folders = [dir, join(dir, 'ground'), ownDir, 'static/geo'].filter(existsSync);
	return folders
		.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
		.map((file) => {
			const { size, mtimeMs } = statSync(file);
			return `${file} ${size} ${mtimeMs}`;
		})
		.join('\n');
}

/** The stories that were read, each as long as its files stay as they are: a build asks once for each page. */
const kept = new Map<string, { stamp: string; story: Story }>();

/** The digest of a story's files, short enough to be cited; the interface's words aside. */
function versionOf(files: SourceFiles): string {
	const hash = createHash('sha256');
	for (const name of Object.values(fileNames)) {
		if (name !== fileNames.interface) hash.update(`${name}\0${files[name] ?? ''}\0`);
	}
	return hash.digest('hex').slice(0, 10);
}

/**
 * Reads the story of a data folder; the same object until a file changes.
 * @throws Error whose message lists all faults, a line each
 */
export function readStory(dir: string = dataDir()): Story {
	const stamp = existsSync(dir) ? stampOf(dir) : '';
	const known = kept.get(dir);
	if (known && known.stamp === stamp) return known.story;
	const result = checkStory(dir);
	if ('faults' in result) throw new Error(faultMessage(result.faults, dir));
	const story = { ...result.story, version: versionOf(readFiles(dir)) };
	kept.set(dir, { stamp, story });
	return story;
}

/** The files of ground and imagery that a story brings itself, as its map.json names them; none where its data has faults. */
export function ownGround(dir: string = dataDir()): string[] {
	const result = checkStory(dir);
	if ('faults' in result) return [];
	const { ground, imagery } = result.story.map;
	const files = groundSources(ground).map(({ file }) => file);
	const picture = imagery && imageryFile(imagery)?.file;
	if (picture?.endsWith('/')) files.push(...filesIn(picture, dir));
	else if (picture) files.push(picture);
	return [...new Set(files)].filter((file) => file.startsWith('ground/'));
}

/** Every file below a folder of the ground. */
const filesIn = (folder: string, dir: string) =>
	readdirSync(pathOfGround(folder, dir), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(dir, join(parentPath, name)).replaceAll('\\', '/'));

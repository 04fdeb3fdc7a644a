import { readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** Files that may name others. */
const texts = new Set(['.html', '.css', '.js', '.mjs', '.json', '.webmanifest']);

/** @param {string} dir */
const filesIn = (dir) =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));

/**
 * Takes out of a built site what no page can reach. The pages do without Kit's router, but Kit builds its client
 * and the pages' data files all the same. A hashed file is reached when a reached text names it.
 * @param {string} build folder of the built site
 * @returns {string[]} the files taken out
 */
export function pruneBuild(build) {
	const files = filesIn(build);
	const data = files.filter((file) => basename(file) === '__data.json');
	const hashed = new Set(files.filter((file) => /[\\/]immutable[\\/]/.test(file)));
	const queue = files.filter((file) => !hashed.has(file) && !data.includes(file));
	for (const file of queue) {
		if (!texts.has(extname(file))) continue;
		const text = readFileSync(file, 'utf8');
		for (const other of hashed) {
			if (!text.includes(basename(other))) continue;
			hashed.delete(other);
			queue.push(other);
		}
	}
	const gone = [...data, ...hashed];
	for (const file of gone) {
		rmSync(file);
		if (readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
	}
	return gone;
}

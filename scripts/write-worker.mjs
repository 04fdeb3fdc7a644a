import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const placeholder = /(['"`])%manifest%\1/;

/** Not for the worker: other sites' frames, files to be downloaded, copies, what only hosts and machines read. */
const left = [
	/^(?:[a-z]{2}\/)?embed\//,
	/^(?:[a-z]{2}\/)?(?:charts|data)\/.*(?<!\.html)$/,
	/\.(?:br|gz|png|txt|md|xml)$/,
	/^(?:_headers|service-worker\.js|embed\.js|_app\/version\.json)$/
];

/** What deck and wall need beside their own pages. */
const shared = /^(?:_app\/immutable|geo|ground)\/|^(?:[a-z]{2}\/)?(?:(?:present|wall)\/)?[\w.-]+$/;

/**
 * Tells the service worker of a built site its files, with their digests, and those that deck and wall need.
 * @param {string} build folder of the built site
 * @throws Error where the worker has no place for it
 */
export function writeWorker(build) {
	const worker = join(build, 'service-worker.js');
	if (!existsSync(worker)) return;
	const paths = readdirSync(build, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(build.length + 1)
				.split(sep)
				.join('/')
		)
		.filter((path) => !left.some((pattern) => pattern.test(path)))
		.sort();
	const files = Object.fromEntries(
		paths.map((path) => [path, sha256(readFileSync(join(build, path))).slice(0, 16)])
	);
	const version = sha256(JSON.stringify(files)).slice(0, 16);
	const screen = paths.filter((path) => shared.test(path));
	const code = readFileSync(worker, 'utf8');
	if (!placeholder.test(code)) throw new Error(`${worker} has no place for its manifest`);
	const manifest = JSON.stringify(JSON.stringify({ version, files, screen }));
	writeFileSync(
		worker,
		code.replace(placeholder, () => manifest)
	);
}

/** @param {string | Buffer} body */
const sha256 = (body) => createHash('sha256').update(body).digest('hex');

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Everything a build is made of, beside the story's own folder. */
const sources = [
	'src',
	'data',
	'static',
	'scripts',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
/** What a build takes from the environment. */
const variables = ['BASE_PATH', 'PUBLIC_ORIGIN', 'STORY_DATA'];

/**
 * Runs a command of the project and collects what it prints.
 * @param {string} command `node`, `npm`, or the name of a tool that a dependency brings
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options] `show`: print as it comes
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { env = {}, show = false } = {}) {
	const windows = process.platform === 'win32';
	const tools = join(root, 'node_modules', '.bin');
	const path = `${tools}${windows ? ';' : ':'}${process.env.PATH ?? ''}`;
	return new Promise((done) => {
		const child = spawn(command === 'node' ? process.execPath : command, args, {
			cwd: root,
			env: { ...process.env, PATH: path, ...env },
			shell: windows && command !== 'node',
			stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
		});
		let output = '';
		child.stdout?.on('data', (part) => (output += part));
		child.stderr?.on('data', (part) => (output += part));
		child.on('error', (error) => done({ ok: false, output: error.message }));
		child.on('close', (code) => done({ ok: code === 0, output }));
	});
}

/** Whether node_modules holds what the lockfile names, version for version. */
function installed() {
	const hidden = join(root, 'node_modules', '.package-lock.json');
	if (!existsSync(hidden)) return false;
	/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
	const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const present = packages(hidden);
	return Object.entries(packages(join(root, 'package-lock.json'))).every(
		([path, wanted]) =>
			path === '' ||
			present[path]?.version === wanted.version ||
			(wanted.optional && !present[path])
	);
}

/**
 * Installs the dependencies that are missing, and says so.
 * @returns {Promise<string | undefined>} why that failed; nothing where all are there
 */
export async function install() {
	if (installed()) return undefined;
	console.log('Installing the dependencies …');
	const { ok, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
	return ok ? undefined : `${output.trim()}\nThe dependencies could not be installed (npm ci).`;
}

/**
 * What the sources of a build are now: equal text, equal build.
 * @param {Record<string, string | undefined>} [env]
 */
function fingerprint(env = {}) {
	const from = { ...process.env, ...env };
	const hash = createHash('sha256');
	for (const name of variables) hash.update(`${name}=${from[name] ?? ''}\n`);
	for (const path of [...sources, ...(from.STORY_DATA ? [from.STORY_DATA] : [])]) {
		for (const [file, { size, mtimeMs }] of filesBelow(resolve(root, path))) {
			hash.update(`${file} ${size} ${mtimeMs}\n`);
		}
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {[string, import('node:fs').Stats][]}
 */
function filesBelow(path) {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return [];
	if (!stats.isDirectory()) return [[path, stats]];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/** @param {string} folder where a build of the folder notes what it was made of */
const stamp = (folder) => join(root, '.cache', `${folder.replace(/[^\w-]/g, '_')}.stamp`);

/**
 * Whether a built folder is there and its sources are as they were when it was built.
 * @param {string} folder
 * @param {Record<string, string | undefined>} [env]
 */
export const upToDate = (folder, env) =>
	existsSync(join(root, folder, 'index.html')) &&
	existsSync(stamp(folder)) &&
	readFileSync(stamp(folder), 'utf8') === fingerprint(env);

/**
 * Builds the site into a folder.
 * @param {string} folder
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options]
 */
export async function build(folder, { env = {}, show = false } = {}) {
	const before = fingerprint(env);
	const kit = folder === 'build' ? '.svelte-kit' : `.kit-${folder.replace(/^build-/, '')}`;
	const result = await run('vite', ['build', '--logLevel', 'warn'], {
		env: { ...env, BUILD_DIR: folder, KIT_DIR: kit },
		show
	});
	if (result.ok) {
		mkdirSync(dirname(stamp(folder)), { recursive: true });
		writeFileSync(stamp(folder), before);
	}
	return result;
}

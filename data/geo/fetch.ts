/**
 * Gets the pinned packages of sources.ts into a cache folder with the ordinary clients (npm, apt),
 * checks their bytes and unpacks only the members that are read.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './sources';

/** The file name that `npm pack` or `apt-get download` gives a package. */
export function packageFileName(source: Source): string {
	if (source.kind === 'npm') {
		return `${source.name.replace(/^@/, '').replace('/', '-')}-${source.version}.tgz`;
	}
	return `${source.name}_${source.version.replace(':', '%3a')}_all.deb`;
}

/**
 * Checks bytes against a Subresource-Integrity string such as `sha512-…`.
 * @throws Error naming `label` and both digests when they differ.
 */
export function checkIntegrity(bytes: Uint8Array, integrity: string, label: string): void {
	const algorithm = integrity.slice(0, integrity.indexOf('-'));
	const found = `${algorithm}-${createHash(algorithm).update(bytes).digest('base64')}`;
	if (found !== integrity) {
		throw new Error(`${label}: expected ${integrity}, found ${found}`);
	}
}

/** Downloads a package file into `folder`; a package of another Debian release is an error. */
function download(source: Source, folder: string): void {
	const spec = `${source.name}${source.kind === 'npm' ? '@' : '='}${source.version}`;
	const [program, ...args] =
		source.kind === 'npm'
			? ['npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder, spec]
			: ['apt-get', 'download', '-qq', spec];
	try {
		execFileSync(program as string, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
	} catch (cause) {
		const file = join(folder, packageFileName(source));
		throw new Error(
			`cannot download ${spec}. Debian packages are those of release 12 (bookworm), main; ` +
				`the file may also be put at ${file} by hand, its bytes are checked.`,
			{ cause }
		);
	}
}

/** Unpacks the members of a source into `target`; npm's leading folder `package/` is dropped. */
function unpack(source: Source, file: string, target: string): void {
	mkdirSync(target, { recursive: true });
	if (source.kind === 'npm') {
		const members = source.members.map((member) => `package/${member}`);
		execFileSync('tar', ['-xzf', file, '-C', target, '--strip-components=1', ...members]);
		return;
	}
	const input = execFileSync('dpkg-deb', ['--fsys-tarfile', file], { maxBuffer: 2 ** 30 });
	const members = source.members.map((member) => `./${member}`);
	execFileSync('tar', ['-x', '-C', target, ...members], { input });
}

/**
 * The folder that holds the unpacked members of a source. A first call downloads and checks the
 * package; later calls, and later builds, find the folder in the cache.
 */
export function fetchSource(source: Source, cache: string): string {
	const file = join(cache, 'packages', packageFileName(source));
	const target = join(cache, 'sources', packageFileName(source).replace(/\.(tgz|deb)$/, ''));
	if (source.members.every((member) => existsSync(join(target, member)))) return target;
	mkdirSync(join(cache, 'packages'), { recursive: true });
	if (!existsSync(file)) download(source, join(cache, 'packages'));
	checkIntegrity(readFileSync(file), source.integrity, packageFileName(source));
	for (const stale of [target, `${target}.part`]) rmSync(stale, { recursive: true, force: true });
	unpack(source, file, `${target}.part`);
	renameSync(`${target}.part`, target);
	return target;
}

/** Paths of a source's members after fetching, in the order of `source.members`. */
export function sourceFiles(source: Source, cache: string): string[] {
	const folder = fetchSource(source, cache);
	return source.members.map((member) => join(folder, member));
}

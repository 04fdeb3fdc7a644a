/** Writes the built files and tells their sizes. Nothing in a file depends on when or where it is made. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Bytes by file name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** JSON as bytes, in the order of its keys, with a newline at the end. */
export function jsonBytes(value: unknown): Uint8Array {
	return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** Names of files that a folder lacks, has too many or has with other bytes. */
export function changedFiles(folder: string, files: Files): string[] {
	mkdirSync(folder, { recursive: true });
	const before = readdirSync(folder);
	const gone = before.filter((name) => !files.has(name));
	const other = [...files].filter(
		([name, bytes]) => !before.includes(name) || !readFileSync(join(folder, name)).equals(bytes)
	);
	return [...gone, ...other.map(([name]) => name)].sort();
}

/** Makes a folder hold exactly these files; the names of those that changed are returned. */
export function writeFiles(folder: string, files: Files): string[] {
	const changed = changedFiles(folder, files);
	for (const name of changed) {
		const bytes = files.get(name);
		if (bytes) writeFileSync(join(folder, name), bytes);
		else rmSync(join(folder, name));
	}
	return changed;
}

/** A line for each file: bytes raw, gzipped and with brotli, and the first digits of its SHA-256. */
export function sizeTable(files: Files): string {
	const rows = [...files]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, bytes]) => ({
			name,
			sizes: [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length],
			hash: createHash('sha256').update(bytes).digest('hex').slice(0, 12)
		}));
	const total = rows.reduce((sum, { sizes }) => sum.map((s, i) => s + (sizes[i] ?? 0)), [0, 0, 0]);
	const line = (name: string, cells: readonly (string | number)[], hash: string): string =>
		name.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join('') + `  ${hash}`;
	return [
		line('file', ['raw', 'gzip', 'brotli'], 'sha-256'),
		...rows.map(({ name, sizes, hash }) => line(name, sizes, hash)),
		line('total', total, '')
	].join('\n');
}

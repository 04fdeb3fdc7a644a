import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const packed = new Set(['.woff2', '.avif', '.png']);

/** Writes a file of a page, and beside it what a good host sends of it. */
export function writePage(folder: string, path: string, body: string | Buffer): void {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, body);
	if (packed.has(extname(path))) return;
	const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
	writeFileSync(`${file}.br`, brotliCompressSync(body, best));
}

/** A whole HTML page. */
export const html = (title: string, head: string, body: string): string =>
	`<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title>${head}</head><body>${body}</body></html>`;

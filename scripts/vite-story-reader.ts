import { resolve } from 'node:path';
import { runnerImport } from 'vite';

/** What reads and checks the story: code of the site, which the configuration does not import of itself. */
export type Reader = typeof import('../src/lib/server/read.ts');

export const readerFile = 'src/lib/server/read.ts';

let reader: Promise<Reader> | undefined;

/** Loads the reader, once. */
export function importReader(): Promise<Reader> {
	reader ??= runnerImport<Reader>(resolve(readerFile)).then(({ module }) => module);
	return reader;
}

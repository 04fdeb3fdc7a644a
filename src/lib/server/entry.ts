import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of Vite's manifest that are read here. */
type Manifest = Record<string, { file: string; imports?: string[] }>;

/** Scripts that a page needs: the entry itself, and the chunks it imports at once. */
export interface Entry {
	src: string;
	preload: string[];
}

/** What scripts/vite-entries.ts has built: one manifest for the modules, one for each classic script. */
const readManifests = (folder: string): Manifest =>
	Object.assign(
		{},
		...readdirSync(folder).map(
			(file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Manifest
		)
	) as Manifest;

/**
 * Where a client entry of src/entries was built to.
 * @param name file name without ending, e.g. `story`, `classic/frame`
 * @param root prefix of the site's files, with a slash at its end
 * @param dev the development server serves the source itself
 * @throws when the client build has no such entry
 */
export function entryOf(name: string, root: string, dev: boolean): Entry {
	const source = `src/entries/${name}.ts`;
	if (dev) return { src: root + source, preload: [] };
	const manifest = readManifests(join(process.env.KIT_DIR ?? '.svelte-kit', 'entries/.vite'));
	const chunk = manifest[source];
	if (!chunk) throw new Error(`The client build has no entry ${source}`);
	const imports = new Set<string>();
	const visit = (keys: string[] = []) => {
		for (const key of keys) {
			const found = manifest[key];
			if (!found || imports.has(found.file)) continue;
			imports.add(found.file);
			visit(found.imports);
		}
	};
	visit(chunk.imports);
	return { src: root + chunk.file, preload: [...imports].map((file) => root + file) };
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Source {
	/** Path from the project's root, with forward slashes. */
	path: string;
	text: string;
}

/** Every TypeScript, JavaScript, Svelte, CSS and HTML file of `src`. */
export const sources: Source[] = readdirSync(join(root, 'src'), {
	recursive: true,
	encoding: 'utf8'
})
	.filter((file) => /\.(ts|js|svelte|css|html)$/.test(file))
	.map((file) => `src/${file.replaceAll('\\', '/')}`)
	.sort()
	.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export interface Import {
	/** As written: `../model/types`, `d3`, `$lib/charts/Chart.svelte`. */
	from: string;
	/** What stands between `import` and `from`; empty for a side effect or a dynamic import. */
	names: string;
	/** Nothing of it is left at run time. */
	typeOnly: boolean;
}

const pattern =
	/(?:^|[\n;{>])\s*(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[\w*{}\s,$]+?)\s+from\s+)?(['"])(?<from>[^'"\n]+)\3|\bimport\(\s*(['"])(?<later>[^'"\n]+)\5\s*\)/g;

/** The imports of a file, static and dynamic. */
export function importsOf({ text }: Source): Import[] {
	const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
	return [...bare.matchAll(pattern)].map(({ groups = {} }) => {
		const names = (groups.names ?? '').replace(/\s+/g, ' ').trim();
		const each = /^\{(.*)\}$/
			.exec(names)?.[1]
			?.split(',')
			.filter((name) => name.trim());
		const typeOnly =
			groups.type !== undefined ||
			(each !== undefined && each.length > 0 && each.every((name) => /^\s*type\s/.test(name)));
		return { from: groups.from ?? groups.later ?? '', names, typeOnly };
	});
}

/** The file of `src` that an import of the project's own names; undefined for packages. */
export function fileOf(source: Source, { from }: Import): string | undefined {
	const plain = from.replace(/\?.*$/, '');
	const target = plain.startsWith('$lib')
		? join(root, 'src/lib', plain.slice('$lib'.length))
		: plain.startsWith('.')
			? join(root, dirname(source.path), plain)
			: undefined;
	if (!target) return;
	const found = ['', '.ts', '.js', '.svelte', '.d.ts', '/index.ts']
		.map((ending) => target + ending)
		.find((file) => existsSync(file) && statSync(file).isFile());
	return found && relative(root, found).replaceAll('\\', '/');
}

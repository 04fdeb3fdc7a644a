import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** Packages that come as one built file: what they depend on is in it. */
const prebuilt = ['maplibre-gl'];
/** Their display face is cut down into every site. */
const typefaces = ['@expo-google-fonts/noto-serif-sc'];

interface Package {
	name: string;
	version: string;
	license?: string;
	dependencies?: Record<string, string>;
}

/** The folder of the package that a module is of; undefined for one of the project's own. */
export function packageOf(module: string): string | undefined {
	const path = module.replace(/^\0/, '').split('?', 1)[0]!.split(sep).join('/');
	return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

const manifestOf = (folder: string) =>
	JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

/** A package's folder, as its user finds it. @throws where it is not installed */
function folderOf(name: string, user: string): string {
	const places = createRequire(join(user, 'package.json')).resolve.paths(name) ?? [];
	const found = places.map((place) => join(place, name)).find(existsSync);
	if (!found) throw new Error(`${name} is not installed for ${user}`);
	return found;
}

/** The package and, of one that comes built, all that is in it; what is only of types is in nothing. */
function within(folder: string): string[] {
	const { name, dependencies = {} } = manifestOf(folder);
	if (!prebuilt.includes(name)) return [folder];
	const parts = Object.keys(dependencies).filter((one) => !one.startsWith('@types/'));
	return [folder, ...parts.map((one) => folderOf(one, folder))];
}

/** The texts of a package's licence files; its readme's last words on it where it has none. */
function textOf(folder: string): string {
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
	return files
		.sort()
		.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
		.join('\n\n');
}

/**
 * What a built site carries of others, with their licences: the project's own words up to the last part of LICENSE,
 * then every package of which code or a typeface is shipped.
 * @param modules files that the site's scripts were made of
 * @param own text of LICENSE
 * @param root folder of the project
 * @throws where a package names no licence
 */
export function licencesOf(modules: Iterable<string>, own: string, root: string): string {
	const used = [...modules].flatMap((module) => packageOf(module) ?? []);
	const folders = [...used, ...typefaces.map((name) => folderOf(name, root))].flatMap(within);
	const packages = [...new Set(folders)]
		.map((folder) => ({ ...manifestOf(folder), text: textOf(folder) }))
		.sort((a, b) => a.name.localeCompare(b.name));
	const parts = packages.map(({ name, version, license, text }) => {
		if (!license) throw new Error(`${name} names no licence`);
		return [`${name} ${version}: ${license}`, '', text || '(no text of its own)'].join('\n');
	});
	const [project = ''] = own.split(/^3\. /m);
	const line = `\n\n${'-'.repeat(80)}\n\n`;
	return `${[project.trim(), ...parts].join(line)}\n`;
}

/** The folder of this project. */
export const projectRoot = dirname(import.meta.dirname);

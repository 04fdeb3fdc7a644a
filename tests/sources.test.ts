import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, root, sources } from './sources';

/** Files that are longer than 250 lines, each with the reason why it is better whole. */
const longer: Record<string, string> = {
	'src/lib/model/schema-charts.ts': 'the types of charts side by side, a schema each',
	'src/lib/map/ground.ts': 'every layer of the ground, read and checked alike',
	'src/lib/map/live/labelLayers.ts': 'the layers of names, one after the other',
	'src/lib/i18n/keys.ts': 'one list of keys',
	'src/lib/data/ledger.css': 'one page, at every width',
	'src/lib/embed/embed.css': 'one page, at every width',
	'src/lib/present/layout.css': 'one screen, at every shape',
	'src/lib/present/wall.css': 'one screen, at every shape'
};

const holding = (pattern: RegExp, files = sources) =>
	files.flatMap(({ path, text }) =>
		(text.match(pattern) ?? []).map((found) => `${path}: ${found}`)
	);
const svelte = sources.filter(({ path }) => path.endsWith('.svelte'));

describe('the sources', () => {
	it('are short files', () => {
		const long = sources
			.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
			.filter(({ path, lines }) => lines > 250 && !longer[path])
			.map(({ path, lines }) => `${path}: ${lines} lines`);
		expect(long).toEqual([]);
	});

	it('write no raw markup and no inline styles, which the content policy forbids', () => {
		expect(holding(/\{@html/g)).toEqual([]);
		const tags = svelte.map(({ path, text }) => ({
			path,
			text: text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
		}));
		expect(holding(/\sstyle(=|:[\w-]+)/g, tags)).toEqual([]);
	});

	it('switch no check off', () => {
		const code = sources.map(({ path, text }) => ({
			path,
			text: text.replace(/^\s*(\/?\*|\/\/).*$/gm, (line) =>
				/@ts-|ignore|disable/.test(line) ? line : ''
			)
		}));
		expect(holding(/@ts-(ignore|expect-error|nocheck)|eslint-disable|svelte-ignore/g)).toEqual([]);
		expect(holding(/(:|\bas|<)\s*any\b/g, code)).toEqual([]);
		expect(holding(/\b(it|test|describe)\.(only|skip)\(/g)).toEqual([]);
	});
});

it('imports are read in every form they are written in', () => {
	const text = `
		import type { A } from './a';
		import { type B } from './b';
		import c, { type D } from './c';
		import './side';
		export { e } from "./e";
		const later = () => import('./later');
		// import no from './comment';
		/** import('./comment') */`;
	expect(
		importsOf({ path: 'src/x.ts', text }).map(({ from, typeOnly }) => [from, typeOnly])
	).toEqual([
		['./a', true],
		['./b', true],
		['./c', false],
		['./side', false],
		['./e', false],
		['./later', false]
	]);
});

describe('the project', () => {
	const read = (file: string) => readFileSync(join(root, file), 'utf8');

	it('has a lockfile that names no host to download from', () => {
		const { packages } = JSON.parse(read('package-lock.json')) as {
			packages: Record<string, { resolved?: string }>;
		};
		const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
		expect(named.map(([path]) => path)).toEqual([]);
	});

	it('states the licence of each file of the ground', () => {
		const licence = read('LICENSE');
		const ground = readdirSync(join(root, 'static/geo'), { recursive: true, encoding: 'utf8' });
		expect(ground.length).toBeGreaterThan(5);
		expect(ground.filter((file) => !licence.includes(`static/geo/${file}`))).toEqual([]);
	});

	it('has every command that the README tells of', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const told = [...read('README.md').matchAll(/\bnpm (?:run )?([a-z][\w:]*)/g)].map(
			([, name = '']) => name
		);
		const known = ['ci', 'install', ...Object.keys(scripts)];
		expect(told.length).toBeGreaterThan(1);
		expect(told.filter((name) => !known.includes(name))).toEqual([]);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { scopeClass } from './scope.mjs';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(?:svelte|css|ts|js|html)$/.test(name))
	.map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }));

/** The class of each component with styles, and those styles: the same ones may share it. */
const scopes = new Map<string, string>();
for (const { name, text } of sources.filter(({ name }) => name.endsWith('.svelte')))
	compile(text, {
		filename: name,
		generate: 'server',
		cssHash(component) {
			scopes.set(component.css, scopeClass(component));
			return scopeClass(component);
		}
	});

// Any change of one of the two components' styles parts them again.
test('no two components share the class that scopes their styles', () => {
	expect(scopes.size).toBeGreaterThan(20);
	const classes = [...scopes.values()];
	expect(classes.filter((one, index) => classes.indexOf(one) < index)).toEqual([]);
});

test('nor is it a class, or any other word, of the sources', () => {
	const words = new Set(sources.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []));
	expect([...scopes.values()].filter((one) => words.has(one))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licencesOf, packageOf, projectRoot } from './licences';

const module = (path: string) => join(projectRoot, 'node_modules', path);

it('tells the package of a module, and the project’s own modules', () => {
	expect(packageOf('/a/node_modules/d3-geo/src/index.js')).toBe('/a/node_modules/d3-geo');
	expect(packageOf('\0/a/node_modules/@b/c/d.js?url')).toBe('/a/node_modules/@b/c');
	expect(packageOf('/a/node_modules/x/node_modules/y/z.js')).toBe(
		'/a/node_modules/x/node_modules/y'
	);
	expect(packageOf('/a/src/lib/map/camera.ts')).toBeUndefined();
});

it('gives every shipped package with its licence, what stands built in another too', () => {
	const own = readFileSync(join(projectRoot, 'LICENSE'), 'utf8');
	const modules = ['d3-geo/src/index.js', 'maplibre-gl/dist/maplibre-gl.mjs'].map(module);
	const text = licencesOf(modules, own, projectRoot);
	for (const name of ['d3-geo', 'maplibre-gl', 'earcut', '@expo-google-fonts/noto-serif-sc'])
		expect(text).toMatch(new RegExp(`^${name} \\d[\\w.-]*: \\S+`, 'm'));
	expect(text).toContain('SIL OPEN FONT LICENSE');
	expect(text).toContain('1. Code and data of the project');
	expect(text).not.toContain('vite');
});

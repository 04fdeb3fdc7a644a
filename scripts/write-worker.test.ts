import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Manifest } from '../src/lib/offline/manifest';
import { writeWorker } from './write-worker.mjs';

let build: string;
const write = (file: string, text = file) => {
	mkdirSync(dirname(join(build, file)), { recursive: true });
	writeFileSync(join(build, file), text);
};

beforeEach(() => {
	build = mkdtempSync(join(tmpdir(), 'worker-'));
});
afterEach(() => rmSync(build, { recursive: true }));

function manifest(): Manifest {
	write('service-worker.js', 'const m = JSON.parse("%manifest%");');
	writeWorker(build);
	const code = readFileSync(join(build, 'service-worker.js'), 'utf8');
	return new Function(`${code} return m;`)() as Manifest;
}

it('names what may be kept, and what a screen needs', () => {
	for (const file of [
		...['index.html', 'en/index.html', 'index.html.br', 'present/index.html', 'en/wall/index.html'],
		...['data/index.html', 'data/facts.csv', 'charts/a/index.html', 'charts/a.svg', '_headers'],
		...['embed/a/index.html', 'en/embed/a/index.html', '_app/immutable/x.js', 'geo/g.json']
	])
		write(file);
	const { files, screen } = manifest();
	const readable = ['charts/a/index.html', 'data/index.html'];
	expect(Object.keys(files).filter((path) => !screen.includes(path))).toEqual(readable);
	expect(screen).toEqual([
		...['_app/immutable/x.js', 'en/index.html', 'en/wall/index.html', 'geo/g.json', 'index.html'],
		'present/index.html'
	]);
});

it('is of another version when any byte is another', () => {
	write('index.html', 'a');
	const { version } = manifest();
	expect(manifest().version).toBe(version);
	write('index.html', 'b');
	expect(manifest().version).not.toBe(version);
});

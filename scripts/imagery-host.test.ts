import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { imageryHosts } from './imagery-host.mjs';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'story-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const hosts = (text: string) => {
	writeFileSync(join(dir, 'map.json'), text);
	return imageryHosts(dir);
};

it.each([
	['{"imagery":{"tiles":"https://tiles.example.org:8443/a/{z}/{x}/{y}.png?k=1"}}', true],
	['{"imagery":{"file":"https://tiles.example.org:8443/park.pmtiles"}}', true],
	['{"imagery":{"image":"ground/park.webp"}}', false],
	['{"imagery":{"image":"data:image/png;base64,AA"}}', false],
	['{"views":[]}', false],
	['{', false]
])('%s', (text, named) => {
	expect(hosts(text)).toEqual(named ? ['https://tiles.example.org:8443'] : []);
});

it('names none where there is no map', () => {
	expect(imageryHosts(dir)).toEqual([]);
});

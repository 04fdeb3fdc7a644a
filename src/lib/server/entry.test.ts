import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { entryOf } from './entry';

/** Two chunks that import each other, one that is only loaded later. */
const manifest = {
	'src/entries/page.ts': { file: 'page.1.js', imports: ['_a.js'], dynamicImports: ['_later.js'] },
	'_a.js': { file: 'a.2.js', imports: ['_b.js'] },
	'_b.js': { file: 'b.3.js', imports: ['_a.js'] },
	'_later.js': { file: 'later.4.js' }
};

let kit = '';
beforeEach(() => {
	kit = mkdtempSync(join(tmpdir(), 'kit-'));
	mkdirSync(join(kit, 'entries/.vite'), { recursive: true });
	writeFileSync(join(kit, 'entries/.vite/manifest.json'), JSON.stringify(manifest));
	vi.stubEnv('KIT_DIR', kit);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(kit, { recursive: true });
});

it('finds the script of an entry and all that it imports at once', () => {
	expect(entryOf('page', '../', false)).toEqual({
		src: '../page.1.js',
		preload: ['../a.2.js', '../b.3.js']
	});
});

it('gives the source itself in development, and refuses an entry that was not built', () => {
	expect(entryOf('page', '/', true)).toEqual({ src: '/src/entries/page.ts', preload: [] });
	expect(() => entryOf('other', './', false)).toThrow('no entry src/entries/other.ts');
});

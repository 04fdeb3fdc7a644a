import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pruneBuild } from './prune-build.mjs';

test('what no page reaches is taken out, what it reaches through others stays', () => {
	const build = mkdtempSync(join(tmpdir(), 'prune-'));
	const app = join(build, '_app/immutable/entry');
	mkdirSync(app, { recursive: true });
	writeFileSync(join(build, 'index.html'), '<script src="./_app/immutable/entry/story.1.js">');
	writeFileSync(join(build, '__data.json'), '{}');
	writeFileSync(join(app, 'story.1.js'), 'import "./chunk.2.js"');
	writeFileSync(join(app, 'chunk.2.js'), '');
	writeFileSync(join(app, 'router.3.js'), 'import "./chunk.2.js"');
	expect(pruneBuild(build)).toHaveLength(2);
	expect(readdirSync(build)).toEqual(['_app', 'index.html']);
	expect(readdirSync(app).sort()).toEqual(['chunk.2.js', 'story.1.js']);
	rmSync(build, { recursive: true });
});

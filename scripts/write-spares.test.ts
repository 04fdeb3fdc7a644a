import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSpares } from './write-spares.mjs';

it('lays a copy beside each style sheet that a page waits for', () => {
	const build = mkdtempSync(join(tmpdir(), 'spares-'));
	try {
		mkdirSync(join(build, '_app/immutable/assets'), { recursive: true });
		mkdirSync(join(build, 'en'));
		const page = (root: string) =>
			['a.css" rel="stylesheet"', 'b.css" rel="stylesheet" disabled media="(max-width: 0)"']
				.map((rest) => `<link href="${root}_app/immutable/assets/${rest}>`)
				.join('');
		writeFileSync(join(build, 'index.html'), page('./'));
		writeFileSync(join(build, 'en/index.html'), page('../'));
		writeFileSync(join(build, '_app/immutable/assets/a.css'), 'p{}');
		expect(writeSpares(build)).toEqual(['_app/immutable/spare/a.css']);
		expect(readFileSync(join(build, '_app/immutable/spare/a.css'), 'utf8')).toBe('p{}');
	} finally {
		rmSync(build, { recursive: true });
	}
});

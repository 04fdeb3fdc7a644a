import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeHeaders } from './write-headers.mjs';

it('lets any site frame the embeds, and none the other pages', () => {
	const build = mkdtempSync(join(tmpdir(), 'headers-'));
	try {
		for (const file of [
			'index.html',
			'404.html',
			'en/index.html',
			'en/404.html',
			'data/index.html',
			'embed/a/index.html',
			'en/embed/a/index.html',
			'geo/land.json'
		]) {
			mkdirSync(dirname(join(build, file)), { recursive: true });
			writeFileSync(join(build, file), '');
		}
		writeHeaders(build, '/park');
		const rules = Object.fromEntries(
			readFileSync(join(build, '_headers'), 'utf8')
				.trim()
				.split('\n\n')
				.map((rule) => [rule.split('\n')[0], rule])
		);
		expect(Object.keys(rules)).toEqual([
			'/park/*',
			'/park/_app/immutable/*',
			'/park/service-worker.js',
			'/park/',
			'/park/data/*',
			'/park/embed/*',
			'/park/en/',
			'/park/en/embed/*'
		]);
		const framing = (path: string) => rules[path]!.includes("frame-ancestors 'self'");
		expect(['/park/', '/park/en/', '/park/data/*'].map(framing)).toEqual([true, true, true]);
		expect(['/park/embed/*', '/park/en/embed/*'].map(framing)).toEqual([false, false]);
	} finally {
		rmSync(build, { recursive: true });
	}
});

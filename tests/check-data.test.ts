import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Runs the data check as `npm run check:data` does. */
function check(dir: string): Promise<{ code: number; out: string; errors: string }> {
	const env = { ...process.env, STORY_DATA: dir };
	return new Promise((done) => {
		execFile('node_modules/.bin/tsx', ['scripts/check-data.ts'], { env }, (error, out, errors) =>
			done({ code: error ? Number(error.code) : 0, out, errors })
		);
	});
}

it('says in one line what a sound story holds', { timeout: 30_000 }, async () => {
	const { code, out } = await check('tests/fixtures/harbour');
	expect(code).toBe(0);
	expect(out).toBe(
		'tests/fixtures/harbour is sound: chapters 8, steps 20, facts 20, events 6, names 9, charts 9, views 2, zones 2\n'
	);
});

it('lists all faults and fails', { timeout: 30_000 }, async () => {
	const dir = mkdtempSync(join(tmpdir(), 'story-'));
	cpSync('tests/fixtures/harbour', dir, { recursive: true });
	rmSync(join(dir, 'charts.json'));
	rmSync(join(dir, 'ground'), { recursive: true });
	const { code, errors } = await check(dir);
	rmSync(dir, { recursive: true });
	expect(code).toBe(1);
	expect(errors).toContain('charts.json  the file is missing');
	expect(errors).toContain('is a file that is not there');
	const lines = errors.trimEnd().split('\n');
	expect(lines.at(-1)).toBe(`${lines.length - 1} faults in ${dir}`);
});

// `npm test [-- stage …]`: every check of the project, a line each; the last line counts them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, howToGetOne } from './browser.mjs';
import { builds } from './builds.mjs';
import { build, install, root, run, upToDate } from './setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number, output: string }} Result */

/**
 * Counts a command as one check.
 * @param {{ ok: boolean, output: string }} outcome
 * @returns {Result}
 */
const one = ({ ok, output }) => ({
	passed: ok ? 1 : 0,
	failed: ok ? 0 : 1,
	skipped: 0,
	output: ok ? '' : output
});

/**
 * Runs vitest and counts its tests; a file or a hook that fails outside of them counts as one more.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Result>}
 */
async function vitest(name, args) {
	const file = join(root, '.cache', `${name}.json`);
	mkdirSync(join(root, '.cache'), { recursive: true });
	rmSync(file, { force: true });
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const { ok, output } = await run('vitest', ['run', ...args, ...reporters], {
		env: { NO_COLOR: '1' }
	});
	let counts = { passed: 0, failed: 0, skipped: 0 };
	try {
		const report = JSON.parse(readFileSync(file, 'utf8'));
		counts = {
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests
		};
	} catch {
		// No report: vitest itself failed, and its output says why.
	}
	const amiss = counts.failed > 0 || !ok || counts.passed === 0;
	return { ...counts, failed: amiss ? Math.max(1, counts.failed) : 0, output: amiss ? output : '' };
}

/** @param {boolean} always also those whose sources have not changed @returns {Promise<Result>} */
async function buildAll(always) {
	const total = { passed: 0, failed: 0, skipped: 0, output: '' };
	for (const { folder, env } of Object.values(builds)) {
		if (!always && upToDate(folder, env)) continue;
		const result = one(await build(folder, { env }));
		total.passed += result.passed;
		total.failed += result.failed;
		if (result.failed) total.output += `${folder}:\n${result.output}\n`;
	}
	return total;
}

/**
 * Tests of the built pages; what is not built, or of older sources, is built first.
 * @param {string} name
 * @param {string} folder
 * @returns {Promise<Result>}
 */
async function inBrowser(name, folder) {
	if (!findChromium()) return { passed: 0, failed: 1, skipped: 0, output: howToGetOne };
	const built = await buildAll(false);
	return built.failed ? built : vitest(name, ['--config', `${folder}/vitest.config.ts`]);
}

/** @type {Record<string, () => Promise<Result>>} */
const stages = {
	lint: async () => one(await run('npm', ['run', '--silent', 'lint'])),
	types: async () => one(await run('npm', ['run', '--silent', 'check'])),
	unit: () => vitest('unit', []),
	data: async () => one(await run('npm', ['run', '--silent', 'check:data'])),
	build: () => buildAll(true),
	browser: () => inBrowser('browser', 'tests/e2e'),
	full: () => inBrowser('full', 'tests/full')
};
/** They only read the sources, so they run side by side. */
const reading = ['lint', 'types'];
/** The slow matrix is asked for by name: `npm run test:full`. */
const usual = Object.keys(stages).filter((name) => name !== 'full');

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in stages));
if (unknown.length) {
	console.error(
		`No stage is called ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}.`
	);
	process.exit(1);
}

const missing = await install();
if (missing) {
	console.error(missing);
	process.exit(1);
}
// The TypeScript settings that every stage extends are written by Kit.
await run('svelte-kit', ['sync']);

/** @param {string} name */
async function timed(name) {
	const start = performance.now();
	const result = await /** @type {() => Promise<Result>} */ (stages[name])();
	return { ...result, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

const total = { passed: 0, failed: 0, skipped: 0 };
const names = named.length ? named : usual;
const begun = new Map(
	names.filter((name) => reading.includes(name)).map((name) => [name, timed(name)])
);
for (const name of names) {
	const { passed, failed, skipped, output, seconds } = await (begun.get(name) ?? timed(name));
	total.passed += passed;
	total.failed += failed;
	total.skipped += skipped;
	if (output) console.log(output.trimEnd());
	const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
	console.log(
		`${failed ? 'FAILED' : 'ok    '} ${name.padEnd(8)} ${seconds.padStart(6)} s   ${counts}`
	);
}

console.log('');
console.log(
	`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`
);
process.exit(total.failed ? 1 : 0);

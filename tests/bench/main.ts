import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../../scripts/browser.mjs';
import { root } from '../../scripts/setup.mjs';
import { phone, withoutGpu } from './browser';
import { compare } from './compare';
import { isPart, parts } from './parts';
import { machine, report } from './report';
import { scale } from './scale';

const help = `npm run bench [-- options]           the built site beside pages of the same content
npm run bench -- scale               how build and pages grow with the story

--runs N      runs of each page, by turns                                    [3]
--only a,b    parts of the comparison: ${Object.keys(parts).join(', ')}
--slowdown N  how much slower the phone is than this machine           [${phone.slowdown}]
--out FILE    the result as JSON                     [bench.json, bench-scale.json]`;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		runs: { type: 'string', default: '3' },
		only: { type: 'string' },
		slowdown: { type: 'string', default: String(phone.slowdown) },
		out: { type: 'string' },
		help: { type: 'boolean', default: false }
	}
});
const runs = Number(values.runs);
const slowdown = Number(values.slowdown);
const wanted = values.only?.split(',') ?? Object.keys(parts);
const wrong = [
	...wanted.filter((name) => !isPart(name)),
	...positionals.filter((name) => name !== 'scale'),
	...[values.runs, values.slowdown].filter((count) => !(Number(count) >= 1))
];

/** @returns what stands in the way, if anything does */
async function main(): Promise<string | undefined> {
	if (values.help) return void console.log(help);
	if (wrong.length) return `${wrong.join(', ')}?\n\n${help}`;
	phone.slowdown = slowdown;
	const scaling = positionals.includes('scale');
	const site = join(root, 'build');
	if (!scaling && !existsSync(join(site, 'index.html')))
		return 'There is no built site: `npm run build` first.';
	const browser = await launch(scaling ? withoutGpu : {});
	try {
		const about = machine(browser.version(), slowdown);
		if (scaling) {
			const { lines, all } = await scale(browser);
			report(about, lines, all, values.out ?? 'bench-scale.json');
		} else {
			const { lines, all } = await compare(browser, site, runs, wanted.filter(isPart));
			report(about, lines, all, values.out ?? 'bench.json');
		}
	} finally {
		await browser.close();
	}
	return undefined;
}

const trouble = await main();
if (trouble) {
	console.error(trouble);
	process.exitCode = 1;
}

// `npm run load`: the built site under load, from the examples of docs/hosting. Bounded in count and in time; prints
// how many requests a second each page takes against the smallest file of the same server, in the same run.
import { existsSync, readdirSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { builds } from './builds.mjs';
import { host, hostNames, isInstalled } from './hosts.mjs';
import { root } from './setup.mjs';

const connections = 50;
/** Milliseconds for one page at the most. */
const most = 30_000;

/** @param {number} port @param {string} path @param {Agent} agent @returns {Promise<{ status: number, bytes: number }>} */
const ask = (port, path, agent) =>
	new Promise((resolve, reject) => {
		const headers = { 'accept-encoding': 'gzip' };
		get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
			let bytes = 0;
			response.on('data', (/** @type {Buffer} */ chunk) => (bytes += chunk.length));
			response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
		}).on('error', reject);
	});

/**
 * @param {number} port
 * @param {string} path
 * @param {number} wanted status
 * @param {number} [requests]
 */
async function load(port, path, wanted, requests = 4000) {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const times = [];
	let [left, failed, bytes] = [requests, 0, 0];
	const begin = performance.now();
	const worker = async () => {
		while (left > 0 && performance.now() - begin < most) {
			left -= 1;
			const start = performance.now();
			const answer = await ask(port, path, agent).catch(() => undefined);
			if (answer?.status !== wanted) failed += 1;
			bytes = answer?.bytes ?? bytes;
			times.push(performance.now() - start);
		}
	};
	await Promise.all(Array.from({ length: connections }, worker));
	const seconds = (performance.now() - begin) / 1000;
	agent.destroy();
	times.sort((a, b) => a - b);
	return {
		bytes,
		done: times.length,
		failed,
		rate: times.length / seconds,
		p99: times[Math.floor(times.length * 0.99)] ?? NaN
	};
}

const folder = join(root, builds.main.folder);
if (!existsSync(join(folder, 'index.html'))) {
	console.error('Nothing is built yet: `npm run build` first.');
	process.exit(1);
}
const embed = readdirSync(join(folder, 'embed')).find((name) => name !== 'test');
const paths = { smallest: '/icon.svg', story: '/', embed: `/embed/${embed}/`, missing: '/none/' };
let amiss = 0;
for (const name of hostNames.filter(isInstalled)) {
	const server = await host(name, folder);
	try {
		await load(server.port, paths.smallest, 200, 500);
		let base = NaN;
		for (const [what, path] of Object.entries(paths)) {
			const { bytes, done, failed, rate, p99 } = await load(
				server.port,
				path,
				what === 'missing' ? 404 : 200
			);
			if (what === 'smallest') base = rate;
			amiss += failed;
			console.log(
				[
					name.padEnd(6),
					what.padEnd(9),
					`${(bytes / 1000).toFixed(1)} kB`.padStart(9),
					`${done} requests, ${failed} failed`.padStart(26),
					`${Math.round(rate)} /s`.padStart(9),
					`p99 ${p99.toFixed(0)} ms`.padStart(11),
					`${(rate / base).toFixed(2)} × the smallest`
				].join('  ')
			);
		}
	} finally {
		await server.close();
	}
}
process.exit(amiss ? 1 : 0);

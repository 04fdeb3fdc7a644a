// `npm start [-- --build] [-- --port 8080]`: sets up what is missing, builds what has changed, serves it.
import { join } from 'node:path';
import { build, install, root, upToDate } from './setup.mjs';

const { argv, env } = process;

/**
 * Ends with one line.
 * @param {string} line
 * @returns {never}
 */
const stop = (line) => {
	console.error(line);
	process.exit(1);
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

const wish = argv.indexOf('--port') < 0 ? env.PORT : argv[argv.indexOf('--port') + 1];
const port = wish === undefined ? undefined : Number(wish);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
	stop(`The port must be a number from 0 to 65535, not "${wish}".`);
}

const missing = await install();
if (missing) stop(missing);

if (argv.includes('--build') || !upToDate('build')) {
	console.log('Building …');
	const { ok, output } = await build('build');
	if (!ok) stop(`${output.trim()}\nThe site could not be built; the reason stands above.`);
}

const base = (env.BASE_PATH ?? '').replace(/\/+$/, '');
try {
	const { serve } = await import('./serve.mjs');
	const site = await serve({
		folder: join(root, 'build'),
		base,
		ports: port === undefined ? [4173, 4174, 4175, 0] : [port]
	});
	console.log(`${site.url}\nCtrl-C stops.`);
	const end = () => site.close().then(() => process.exit(0));
	process.on('SIGINT', end);
	process.on('SIGTERM', end);
} catch (error) {
	stop(`The site could not be served: ${error instanceof Error ? error.message : error}`);
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a built folder on the loopback address as a plain static host does: compressed files where
 * they lie beside the originals, `/en` sent on to `/en/`, the site's own 404 page.
 * @param {{ folder: string, base?: string, ports?: number[] }} options `base`: the sub-path the site was
 *   built for; `ports`: tried in order, 0 for any that is free.
 * @returns {Promise<{ origin: string, url: string, close: () => Promise<void> }>} `url` is the site's home.
 */
export async function serve({ folder, base = '', ports = [0] }) {
	/**
	 * The 404 page of the edition that was asked for, or of the site.
	 * @param {import('node:http').ServerResponse} response
	 * @param {string} [path] below the base
	 */
	const miss = (response, path = '') => {
		const page = [path.split('/')[1] ?? '', '']
			.map((edition) => join(folder, edition, '404.html'))
			.find((file) => existsSync(file));
		response.writeHead(404, { 'Content-Type': `text/${page ? 'html' : 'plain'};charset=utf-8` });
		response.end(page ? readFileSync(page) : 'Not found');
	};
	/**
	 * @param {import('node:http').ServerResponse} response
	 * @param {string} location
	 */
	const redirect = (response, location) => {
		response.writeHead(308, { Location: location });
		response.end();
	};

	const files = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		onNoMatch: (request, response) => miss(response, request.url)
	});

	const server = createServer((request, response) => {
		const [path = '/', query] = (request.url ?? '/').split('?', 2);
		const search = query === undefined ? '' : `?${query}`;
		if (base && (path === '/' || path === base)) return redirect(response, `${base}/${search}`);
		if (base && !path.startsWith(`${base}/`)) return miss(response);
		const inner = path.slice(base.length);
		if (!inner.endsWith('/') && holdsIndex(folder, inner)) {
			return redirect(response, `${path}/${search}`);
		}
		request.url = inner + search;
		files(request, response);
	});

	const port = await listen(server, ports);
	const origin = `http://127.0.0.1:${port}`;
	return {
		origin,
		url: `${origin}${base}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * @param {string} folder
 * @param {string} path
 */
function holdsIndex(folder, path) {
	if (path.includes('..') || path.includes('%')) return false;
	const inside = join(folder, path);
	return (
		statSync(inside, { throwIfNoEntry: false })?.isDirectory() === true &&
		existsSync(join(inside, 'index.html'))
	);
}

/**
 * @param {import('node:http').Server} server
 * @param {number[]} ports
 * @returns {Promise<number>}
 */
async function listen(server, ports) {
	for (const port of ports) {
		const error = await new Promise((resolve) => {
			server.once('error', resolve);
			server.listen(port, '127.0.0.1', () => resolve(undefined));
		});
		server.removeAllListeners('error');
		const address = server.address();
		if (!error && address !== null && typeof address === 'object') return address.port;
		if (error && error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
	}
	throw new Error(`No free port among ${ports.join(', ')} on 127.0.0.1`);
}

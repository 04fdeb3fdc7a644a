import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './setup.mjs';

/** Debian keeps servers where only root looks. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/**
 * The example of docs/hosting, for a folder and a port of this machine.
 * @param {string} name
 * @param {string} folder
 * @param {number} port
 */
const example = (name, folder, port) =>
	readFileSync(join(root, 'docs/hosting', name), 'utf8')
		.replaceAll('/srv/fengqi', folder)
		.replace('listen 8080', `listen 127.0.0.1:${port}`)
		.replace(':8080', `http://127.0.0.1:${port}`);

/**
 * How each server is started in a folder of its own, in the foreground, as any user: writes its settings and gives its arguments.
 * @type {Record<string, (dir: string, folder: string, port: number) => string[]>}
 */
const servers = {
	nginx(dir, folder, port) {
		const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(kind) => `${kind}_temp_path ${dir}/${kind};`
		);
		writeFileSync(
			join(dir, 'nginx.conf'),
			`daemon off; pid ${dir}/pid; error_log stderr; events {}
			http { access_log off; ${paths.join(' ')} ${example('nginx.conf', folder, port)} }`
		);
		return ['-p', dir, '-c', join(dir, 'nginx.conf')];
	},
	caddy(dir, folder, port) {
		const global = '{\n\tadmin off\n\tauto_https off\n}\n';
		writeFileSync(join(dir, 'Caddyfile'), global + example('Caddyfile', folder, port));
		return ['run', '--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')];
	}
};

/** The servers that docs/hosting has an example for. */
export const hostNames = Object.keys(servers);

/** Whether a server is installed. @param {string} name */
export function isInstalled(name) {
	try {
		execFileSync('sh', ['-c', `command -v ${name}`], { env });
		return true;
	} catch {
		return false;
	}
}

/** @returns {Promise<number>} */
const freePort = () =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});

/** @param {number} port @returns {Promise<boolean>} */
const answers = (port) =>
	new Promise((resolve) => {
		request({ host: '127.0.0.1', port, method: 'HEAD' }, () => resolve(true))
			.on('error', () => resolve(false))
			.end();
	});

/**
 * Serves a built folder from one of the examples, on a free port of the loopback address.
 * @param {string} name
 * @param {string} folder absolute
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws Error where it does not answer within half a minute
 */
export async function host(name, folder) {
	const dir = mkdtempSync(join(tmpdir(), `${name}-`));
	const port = await freePort();
	const args = servers[name]?.(dir, folder, port) ?? [];
	const server = spawn(name, args, { env: { ...env, HOME: dir }, stdio: 'ignore' });
	const ended = new Promise((resolve) => server.once('exit', resolve));
	const close = async () => {
		server.kill();
		await ended;
		rmSync(dir, { recursive: true });
	};
	for (let tries = 0; tries < 300; tries += 1) {
		if (await answers(port)) return { port, close };
		await wait(100);
	}
	await close();
	throw new Error(`${name} does not answer on port ${port}`);
}

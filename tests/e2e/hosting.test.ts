import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { root } from '../../scripts/setup.mjs';

/** The example of docs/hosting, for the built site and a free port of this machine. */
const example = (name: string, port: number) =>
	readFileSync(join(root, 'docs/hosting', name), 'utf8')
		.replaceAll('/srv/fengqi', join(root, builds.main.folder))
		.replace('listen 8080', `listen 127.0.0.1:${port}`)
		.replace(':8080', `http://127.0.0.1:${port}`);

/** How each server is started on a folder of its own, in the foreground, as any user. */
const servers = {
	nginx: (dir: string, port: number) => {
		const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(kind) => `${kind}_temp_path ${dir}/${kind};`
		);
		writeFileSync(
			join(dir, 'nginx.conf'),
			`daemon off; pid ${dir}/pid; error_log stderr; events {}
			http { access_log off; ${paths.join(' ')} ${example('nginx.conf', port)} }`
		);
		return ['-p', dir, '-c', join(dir, 'nginx.conf')];
	},
	caddy: (dir: string, port: number) => {
		const global = '{\n\tadmin off\n\tauto_https off\n}\n';
		writeFileSync(join(dir, 'Caddyfile'), global + example('Caddyfile', port));
		return ['run', '--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')];
	}
};

const has = (command: string) => {
	try {
		execFileSync('sh', ['-c', `command -v ${command}`], { env: withSbin });
		return true;
	} catch {
		return false;
	}
};
const withSbin = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});

for (const [name, start] of Object.entries(servers)) {
	describe.skipIf(!has(name))(`behind ${name}`, () => {
		const dir = mkdtempSync(join(tmpdir(), `${name}-`));
		let server: ChildProcess;
		let port: number;

		const get = (path: string, headers: Record<string, string> = {}) =>
			new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
				request({ host: '127.0.0.1', port, path, headers }, (response) => {
					const chunks: Buffer[] = [];
					response.on('data', (chunk: Buffer) => chunks.push(chunk));
					response.on('end', () =>
						resolve(Object.assign(response, { text: Buffer.concat(chunks).toString() }))
					);
				})
					.on('error', reject)
					.end();
			});

		beforeAll(async () => {
			port = await freePort();
			server = spawn(name, start(dir, port), { env: { ...withSbin, HOME: dir }, stdio: 'ignore' });
			await vi.waitFor(() => get('/'), { timeout: 30_000, interval: 100 });
		});
		afterAll(async () => {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill();
			await ended;
			rmSync(dir, { recursive: true });
		});

		test('pages keep their policy: framed by their own site alone, asked for again soon', async () => {
			for (const path of ['/', '/en/']) {
				const { headers } = await get(path);
				expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
				expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
				expect(headers['x-frame-options']).toBe('SAMEORIGIN');
				expect(headers['x-content-type-options']).toBe('nosniff');
				expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
				expect(headers['permissions-policy']).toContain('camera=()');
				expect(headers['cache-control']).toContain('max-age=300');
			}
		});

		test('files named by their content are kept for ever', async () => {
			const { text } = await get('/');
			const script = /src="\.(\/_app\/immutable\/[^"]+\.js)"/.exec(text)?.[1] ?? '';
			const { headers, statusCode } = await get(script);
			expect(statusCode).toBe(200);
			expect(headers['content-type']).toMatch(/^text\/javascript/);
			expect(headers['cache-control']).toContain('immutable');
		});

		test('the compressed file beside the page is what travels', async () => {
			const { headers } = await get('/', { 'Accept-Encoding': 'gzip' });
			expect(headers['content-encoding']).toBe('gzip');
			const packed = readFileSync(join(root, builds.main.folder, 'index.html.gz'));
			expect(Number(headers['content-length'] ?? packed.length)).toBe(packed.length);
		});

		test('what is missing is answered in the language that was asked for', async () => {
			const [chinese, english] = await Promise.all([get('/none/'), get('/en/none/')]);
			expect([chinese.statusCode, english.statusCode]).toEqual([404, 404]);
			expect(chinese.text).toContain('<html lang="zh-Hans"');
			expect(english.text).toContain('<html lang="en"');
			expect(chinese.headers['content-security-policy']).toContain("frame-ancestors 'self'");
		});

		test.skipIf(!existsSync(join(root, builds.main.folder, 'embed')))(
			'embeds may be framed by any site, the files of charts read by any',
			async () => {
				const gallery = await get('/charts/');
				const chart = /href="(?:\.\.\/)?(?:charts\/)?([\w-]+)\/"/.exec(gallery.text)?.[1] ?? '';
				for (const path of [`/embed/${chart}/`, `/en/embed/${chart}/`]) {
					const { headers, statusCode } = await get(path);
					expect(statusCode, path).toBe(200);
					expect(headers['content-security-policy']).not.toContain('frame-ancestors');
					expect(headers['x-frame-options']).toBeUndefined();
				}
				const { headers } = await get(`/charts/${chart}.svg`);
				expect(headers['access-control-allow-origin']).toBe('*');
				expect(headers['content-type']).toMatch(/^image\/svg\+xml/);
			}
		);
	});
}

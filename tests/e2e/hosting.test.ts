import { existsSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builds } from '../../scripts/builds.mjs';
import { host, hostNames, isInstalled } from '../../scripts/hosts.mjs';
import { root } from '../../scripts/setup.mjs';

for (const name of hostNames) {
	describe.skipIf(!isInstalled(name))(`behind ${name}`, () => {
		let server: Awaited<ReturnType<typeof host>>;

		const get = (path: string, headers: Record<string, string> = {}) =>
			new Promise<IncomingMessage & { text: string }>((resolve, reject) => {
				request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
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
			server = await host(name, join(root, builds.main.folder));
		});
		afterAll(() => server.close());

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

		test('the licences of what is shipped are there to be read', async () => {
			const { headers, statusCode, text } = await get('/licences.txt');
			expect(statusCode).toBe(200);
			expect(headers['content-type']).toMatch(/^text\/plain/);
			for (const name of ['maplibre-gl', 'earcut', 'SIL OPEN FONT LICENSE'])
				expect(text).toContain(name);
		});

		test('the compressed file beside the page is what travels', async () => {
			const { headers } = await get('/', { 'Accept-Encoding': 'gzip' });
			expect(headers['content-encoding']).toBe('gzip');
			const packed = readFileSync(join(root, builds.main.folder, 'index.html.gz'));
			expect(Number(headers['content-length'] ?? packed.length)).toBe(packed.length);
		});

		test.skipIf(name === 'nginx')('brotli where it is asked for', async () => {
			const { headers } = await get('/', { 'Accept-Encoding': 'gzip, br' });
			expect(headers['content-encoding']).toBe('br');
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

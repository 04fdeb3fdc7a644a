import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from './serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(folder, 'en'));
	writeFileSync(join(folder, 'index.html'), 'home');
	writeFileSync(join(folder, 'en/index.html'), 'English');
	writeFileSync(join(folder, '404.html'), 'nothing here');
	writeFileSync(join(folder, 'en/404.html'), 'nothing there');
	writeFileSync(join(folder, 'a.css'), 'a{}');
	writeFileSync(join(folder, 'a.css.br'), brotliCompressSync('a{}'));
	site = await serve({ folder, base: '/below/here' });
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

const get = async (path: string, init?: RequestInit) => {
	const response = await fetch(site.origin + path, { redirect: 'manual', ...init });
	const { status, headers } = response;
	return { status, text: await response.text(), at: (name: string) => headers.get(name) };
};

it('serves pages below the path it was built for, on the loopback address', async () => {
	expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/below\/here\/$/);
	expect(await get('/below/here/')).toMatchObject({ status: 200, text: 'home' });
	expect(await get('/below/here/en/?map=live')).toMatchObject({ status: 200, text: 'English' });
});

it('sends paths without their slash on, so that relative addresses hold', async () => {
	expect((await get('/below/here/en?x=1')).at('location')).toBe('/below/here/en/?x=1');
	expect((await get('/')).at('location')).toBe('/below/here/');
});

it('sends the compressed file where it lies beside the plain one', async () => {
	const packed = await get('/below/here/a.css', { headers: { 'Accept-Encoding': 'br' } });
	expect(packed).toMatchObject({ status: 200, text: 'a{}' });
	expect(packed.at('content-encoding')).toBe('br');
	const plain = await get('/below/here/a.css', { headers: { 'Accept-Encoding': 'identity' } });
	expect(plain.at('content-encoding')).toBeNull();
});

it('answers for everything else with the page that says so', async () => {
	for (const path of ['/below/here/no/', '/elsewhere', '/below/here/..%2f..%2fetc/passwd']) {
		expect(await get(path)).toMatchObject({ status: 404, text: 'nothing here' });
	}
	expect(await get('/below/here/en/no/')).toMatchObject({ status: 404, text: 'nothing there' });
});

it('takes the next port where one is taken', async () => {
	const port = Number(new URL(site.url).port);
	const second = await serve({ folder, ports: [port, 0] });
	expect(new URL(second.url).port).not.toBe(String(port));
	await second.close();
	await expect(serve({ folder, ports: [port] })).rejects.toThrow(/free port/);
});

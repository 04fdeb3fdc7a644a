import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { ErrorPayload, Plugin } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as reader from '../src/lib/server/read';
import { storyData } from './vite-story-data';

vi.mock('./vite-story-reader.ts', () => ({
	readerFile: 'reader',
	importReader: () => Promise.resolve(reader)
}));

const sound = readFileSync('tests/fixtures/harbour/facts.json', 'utf8');
let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'story-'));
	cpSync('tests/fixtures/harbour', dir, { recursive: true });
	vi.stubEnv('STORY_DATA', dir);
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(dir, { recursive: true });
});

const spoil = () =>
	writeFileSync(join(dir, 'facts.json'), sound.replace('"value": 48', '"value": "x"'));
const mend = () => writeFileSync(join(dir, 'facts.json'), sound);

type Hook = (...args: unknown[]) => unknown;
const hook = (plugin: Plugin, name: keyof Plugin) => plugin[name] as unknown as Hook;

function plugins(command: 'build' | 'serve', mode = 'development'): [Plugin, Plugin] {
	const [data, ground] = storyData() as [Plugin, Plugin];
	hook(data, 'configResolved')({ command, mode });
	return [data, ground];
}

describe('in a build', () => {
	const error = vi.fn((message: string) => {
		throw new Error(message);
	});

	it('stops with the faults, and goes on without', async () => {
		const [data] = plugins('build');
		await hook(data, 'buildStart').call({ error });
		spoil();
		await expect(hook(data, 'buildStart').call({ error })).rejects.toThrow(
			/facts\.json:\d+:\d+ {2}facts\[0\]\.value {2}"x"/
		);
	});

	it('adds the ground that the story brings', async () => {
		const [, ground] = plugins('build');
		const emitFile = vi.fn();
		await hook(ground, 'generateBundle').call({ environment: { name: 'client' }, emitFile });
		const names = emitFile.mock.calls.map(([file]: { fileName: string }[]) => file?.fileName);
		expect(names).toEqual(['ground/island.topo.json', 'ground/places.geojson', 'ground/quays.png']);
	});
});

/** What the plugins use of a development server. */
async function serve() {
	const [data, ground] = plugins('serve');
	const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
	const used: Hook[] = [];
	const inBrowser = resolve('src/entries/story.ts');
	const server = {
		watcher,
		ws: { send: vi.fn(), on: vi.fn() },
		middlewares: { use: (middleware: Hook) => used.push(middleware) },
		environments: {
			client: {
				moduleGraph: { getModulesByFile: (file: string) => new Set(file === inBrowser ? [1] : []) }
			}
		},
		config: { base: '/', mode: 'development', logger: { error: vi.fn() } },
		ssrLoadModule: () => Promise.resolve(reader)
	};
	await hook(data, 'configureServer')(server);
	await hook(ground, 'configureServer')(server);
	const change = async (path: string, sends = true) => {
		server.ws.send.mockClear();
		watcher.emit('all', 'change', path);
		if (sends) await vi.waitFor(() => expect(server.ws.send).toHaveBeenCalled(), 5000);
		return server.ws.send.mock.calls.map(([payload]) => payload as ErrorPayload | { type: string });
	};
	/** What is answered for a path, sent as it is written here. */
	const get = (path: string, accept: string, range?: string) =>
		new Promise<string>((done, fail) => {
			const site = createServer((incoming, response) => {
				const run = (i: number): unknown =>
					used[i] ? used[i](incoming, response, () => run(i + 1)) : response.end('the page');
				run(0);
			});
			site.listen(0, '127.0.0.1', () => {
				const { port } = site.address() as AddressInfo;
				const headers = { accept, ...(range && { range }) };
				request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
					text(response).then(done, fail);
					site.close();
				}).end();
			});
		});
	return { change, get, inBrowser };
}

describe('in development', () => {
	it('shows faults as an overlay, and reloads when they are mended', async () => {
		const { change } = await serve();
		spoil();
		const [shown] = await change(join(dir, 'facts.json'));
		expect(shown).toMatchObject({ type: 'error', err: { id: join(dir, 'facts.json') } });
		expect((shown as ErrorPayload).err.message).toContain('facts[0].value');
		mend();
		expect(await change(join(dir, 'facts.json'))).toEqual([{ type: 'full-reload' }]);
	});

	it('holds pages back while there are faults, and nothing else', async () => {
		const { get } = await serve();
		expect(await get('/', 'text/html')).toBe('the page');
		spoil();
		expect(await get('/', 'text/html')).toContain('/@vite/client');
		expect(await get('/src/app.css', 'text/css')).toBe('the page');
	});

	it('reloads for sources that only the server renders from', async () => {
		const { change, inBrowser } = await serve();
		expect(await change('src/lib/story/Story.svelte')).toEqual([{ type: 'full-reload' }]);
		expect(await change(inBrowser, false)).toEqual([]);
		expect(await change('README.md', false)).toEqual([]);
	});

	it("serves the story's own ground, and nothing beside it", async () => {
		const { get } = await serve();
		expect(await get('/base/ground/places.geojson', '*/*')).toContain('FeatureCollection');
		expect(await get('/ground/places.geojson?a=b', '*/*', 'bytes=0-1')).toBe('{\n');
		expect(await get('/ground/../facts.json', '*/*')).toBe('the page');
		expect(await get('/ground/none.json', '*/*')).toBe('the page');
	});

	it("brings Vite's client to the entries", () => {
		const [data] = plugins('serve');
		const transform = hook(data, 'transform');
		expect(transform('x', '/a/src/entries/story.ts')).toMatchObject({
			code: "import '/@vite/client';x"
		});
		expect(transform('x', '/a/src/lib/story/plan.ts')).toBeUndefined();
		expect(hook(plugins('build')[0], 'transform')('x', '/a/src/entries/story.ts')).toBeUndefined();
	});
});

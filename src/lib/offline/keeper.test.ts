import { expect, it } from 'vitest';
import { createKeeper } from './keeper';
import { digestOf, type Manifest } from './manifest';

const scope = 'https://a.example/park/';

/** Caches in memory, in the order in which they were opened. */
function memoryCaches() {
	const all = new Map<string, Map<string, Response>>();
	const open = async (name: string) => {
		const entries = all.get(name) ?? new Map<string, Response>();
		all.set(name, entries);
		const urlOf = (request: RequestInfo | URL) =>
			request instanceof Request ? request.url : String(request);
		return {
			match: async (request: RequestInfo | URL) => entries.get(urlOf(request))?.clone(),
			put: async (request: RequestInfo | URL, response: Response) =>
				void entries.set(urlOf(request), response),
			keys: async () => [...entries.keys()].map((url) => new Request(url))
		} as unknown as Cache;
	};
	return {
		open,
		keys: async () => [...all.keys()],
		delete: async (name: string) => all.delete(name)
	};
}

const digest = (text: string) => digestOf(new TextEncoder().encode(text).buffer as ArrayBuffer);

async function manifestOf(version: string, texts: Record<string, string>): Promise<Manifest> {
	const entries = Object.entries(texts).map(
		async ([path, text]) => [path, await digest(text)] as const
	);
	const files = Object.fromEntries(await Promise.all(entries));
	return { version, files, screen: Object.keys(texts) };
}

/** A server that can be cut off and whose files change. */
function network(files: Record<string, string>) {
	const state = { on: true, files, asked: 0 };
	const fetch = async (request: Request) => {
		state.asked += 1;
		if (!state.on) throw new TypeError('offline');
		const path = request.url.slice(scope.length).replace(/(^|\/)$/, '$1index.html');
		const text = state.files[path];
		return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
	};
	return { state, fetch };
}

const one = { 'index.html': 'page', 'a.json': '1', '_app/immutable/x.js': 'x' };
const get = (path: string) => new Request(scope + path);
const asPage = { client: 'a', page: true };
const within = { client: 'a', page: false };
const never = () => new Promise<void>(() => undefined);
const text = async (response: Promise<Response>) => (await response).text();

it('answers without a network with what was fetched with one', async () => {
	const { state, fetch } = network({ ...one });
	const keeper = createKeeper(await manifestOf('1', one), scope, {
		caches: memoryCaches(),
		fetch,
		wait: never
	});
	expect(
		await keeper.fetchAll(keeper.pathsOf([scope, `${scope}a.json`, 'https://b.example/']))
	).toBe(0);
	state.on = false;
	expect(await text(keeper.answer(get('?map=drawn'), asPage))).toBe('page');
	expect(await text(keeper.answer(get('a.json'), within))).toBe('1');
	await expect(keeper.answer(get('_app/immutable/x.js'), within)).rejects.toThrow('offline');
});

it('asks for a page by the address that it is read at', async () => {
	const asked: string[] = [];
	const fetch = async ({ url }: Request) => {
		asked.push(url);
		return new Response('page');
	};
	const manifest = await manifestOf('1', { 'index.html': 'page', 'en/index.html': 'page' });
	const keeper = createKeeper(manifest, scope, { caches: memoryCaches(), fetch, wait: never });
	expect(await keeper.fetchAll(['index.html', 'en/index.html'])).toBe(0);
	expect(asked).toEqual([scope, `${scope}en/`]);
});

it('asks for a hashed file once', async () => {
	const { state, fetch } = network({ ...one });
	const keeper = createKeeper(await manifestOf('1', one), scope, {
		caches: memoryCaches(),
		fetch,
		wait: never
	});
	await keeper.fetchAll(['_app/immutable/x.js']);
	expect(await text(keeper.answer(get('_app/immutable/x.js'), within))).toBe('x');
	expect(state.asked).toBe(1);
});

it('never keeps a file of another build', async () => {
	const { state, fetch } = network({ ...one });
	const keeper = createKeeper(await manifestOf('1', one), scope, {
		caches: memoryCaches(),
		fetch,
		wait: never
	});
	await keeper.fetchAll(['index.html', 'a.json']);
	state.files = { 'index.html': 'new page', 'a.json': '2' };
	expect(await text(keeper.answer(get(''), asPage))).toBe('new page');
	expect(await keeper.fetchAll(['_app/immutable/x.js'])).toBe(1);
	state.on = false;
	expect(await text(keeper.answer(get(''), asPage))).toBe('page');
});

it('has what the build before had, and keeps that one for pages that are still open', async () => {
	const { state, fetch } = network({ ...one });
	const caches = memoryCaches();
	const around = { caches, fetch, wait: never };
	const first = createKeeper(await manifestOf('1', one), scope, around);
	await first.prepare();
	expect(state.asked).toBe(0);
	await first.fetchAll(Object.keys(one));
	const two = { 'index.html': 'new page', 'a.json': '1', 'b.json': 'b' };
	state.files = { ...two };
	state.asked = 0;
	const second = createKeeper(await manifestOf('2', two), scope, around);
	await second.prepare();
	await second.takeOver();
	expect(state.asked).toBe(1);
	state.on = false;
	expect(await text(second.answer(get(''), asPage))).toBe('new page');
	expect(await text(second.answer(get('a.json'), within))).toBe('1');
	expect(await text(second.answer(get('_app/immutable/x.js'), within))).toBe('x');
	await expect(second.answer(get('b.json'), within)).rejects.toThrow('offline');
	const third = createKeeper(await manifestOf('3', two), scope, around);
	await third.prepare();
	await third.takeOver();
	expect(await caches.keys()).toHaveLength(2);
});

it('does not take over before it has everything', async () => {
	const { state, fetch } = network({ ...one });
	const around = { caches: memoryCaches(), fetch, wait: never };
	const first = createKeeper(await manifestOf('1', one), scope, around);
	await first.fetchAll(Object.keys(one));
	const second = await manifestOf('2', { ...one, 'index.html': 'new page', 'a.json': '2' });
	state.files = { ...one, 'index.html': 'new page' };
	await expect(createKeeper(second, scope, around).prepare()).rejects.toThrow('1 files of 2');
	state.on = false;
	expect(await text(first.answer(get(''), asPage))).toBe('page');
	expect(await text(first.answer(get('a.json'), within))).toBe('1');
});

it('a screen’s pages bring along all that a screen needs', async () => {
	const files = {
		'wall/index.html': 'wall',
		'_app/immutable/wall.AbCd1234.js': 'x',
		'a.json': '1'
	};
	const { state, fetch } = network({ ...files });
	const around = { caches: memoryCaches(), fetch, wait: never };
	const first = createKeeper(await manifestOf('1', files), scope, around);
	await first.fetchAll(['wall/index.html']);
	const second = createKeeper(await manifestOf('2', files), scope, around);
	await second.prepare();
	state.on = false;
	expect(await text(second.answer(get('a.json'), within))).toBe('1');
});

it('what belongs to a page is of its build, whatever the server has', async () => {
	const { state, fetch } = network({ ...one });
	const around = { caches: memoryCaches(), fetch, wait: never };
	const keeper = createKeeper(await manifestOf('1', one), scope, around);
	await keeper.fetchAll(Object.keys(one));
	state.files = { 'index.html': 'new page', 'a.json': '2' };
	expect(await text(keeper.answer(get('a.json'), within))).toBe('1');
	const other = { client: 'b', page: false };
	expect(await text(keeper.answer(get(''), { ...other, page: true }))).toBe('new page');
	await expect.poll(() => text(keeper.answer(get('a.json'), other))).toBe('2');
	state.on = false;
	await expect(keeper.answer(get('a.json'), other)).rejects.toThrow('offline');
	expect(await text(keeper.answer(get('a.json'), within))).toBe('1');
});

it('a page does not wait for a network that does not answer', async () => {
	const { fetch } = network({ ...one });
	const caches = memoryCaches();
	const manifest = await manifestOf('1', one);
	await createKeeper(manifest, scope, { caches, fetch, wait: never }).fetchAll(['index.html']);
	const silent = { caches, fetch: () => new Promise<Response>(() => undefined) };
	const keeper = createKeeper(manifest, scope, { ...silent, wait: async () => undefined });
	expect(await text(keeper.answer(get(''), asPage))).toBe('page');
});

it('a server’s own fault is no answer where there is one', async () => {
	const { fetch } = network({ ...one });
	const caches = memoryCaches();
	const manifest = await manifestOf('1', one);
	await createKeeper(manifest, scope, { caches, fetch, wait: never }).fetchAll(['index.html']);
	const down = async () => new Response('down', { status: 503 });
	const keeper = createKeeper(manifest, scope, { caches, fetch: down, wait: never });
	expect(await text(keeper.answer(get(''), asPage))).toBe('page');
});

it('leaves alone what is not its business', async () => {
	const { fetch } = network({});
	const keeper = createKeeper(await manifestOf('1', one), scope, {
		caches: memoryCaches(),
		fetch,
		wait: never
	});
	const ask = (path: string, init: Partial<Request> = {}) =>
		keeper.answers({
			...{ method: 'GET', referrer: '', headers: new Headers() },
			url: scope + path,
			...init
		});
	expect(ask('')).toBe(true);
	expect(ask('_app/immutable/of-an-older-build.js')).toBe(true);
	expect(ask('embed/a/')).toBe(false);
	expect(ask('_app/immutable/x.js', { referrer: `${scope}en/embed/a/` })).toBe(false);
	expect(ask('charts/a.png')).toBe(false);
	expect(ask('', { method: 'POST' })).toBe(false);
	expect(ask('a.json', { headers: new Headers({ range: 'bytes=0-1' }) })).toBe(false);
	expect(
		keeper.answers({
			method: 'GET',
			referrer: '',
			headers: new Headers(),
			url: 'https://b.example/'
		})
	).toBe(false);
});

it('answers from the network where the store is damaged', async () => {
	const { fetch } = network({ ...one });
	const open = async () => Promise.reject(new Error('QuotaExceededError'));
	const caches = { ...memoryCaches(), open };
	const keeper = createKeeper(await manifestOf('1', one), scope, { caches, fetch, wait: never });
	expect(await text(keeper.answer(get('_app/immutable/x.js'), within))).toBe('x');
});

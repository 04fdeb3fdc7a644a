import { isAbsolute, relative, resolve } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { Fault } from '../src/lib/model/fault.ts';
import { storyGround } from './vite-story-ground.ts';
import { importReader, readerFile, type Reader } from './vite-story-reader.ts';

/** The faults of the story's data, none where it is sound. */
function findFaults({ checkStory }: Reader): Fault[] {
	const result = checkStory();
	return 'faults' in result ? result.faults : [];
}

/** Vite's overlay, with the first fault's file and line to click. */
function overlay(faults: readonly Fault[], reader: Reader): ErrorPayload {
	const [first] = faults;
	const file = first && resolve(reader.pathOfFile(first.file, reader.dataDir()));
	const place = file && {
		id: file,
		loc: { file, line: first.line ?? 1, column: first.column ?? 1 }
	};
	const message = reader.faultMessage(faults);
	return { type: 'error', err: { message, stack: '', plugin: 'story data', ...place } };
}

const isWithin = (file: string, dir: string) => {
	const way = relative(dir, file);
	return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};

/** Whether the browser has this module itself, so that Vite updates or reloads it. */
const isInBrowser = (server: ViteDevServer, file: string) =>
	(server.environments.client.moduleGraph.getModulesByFile(file)?.size ?? 0) > 0;

/** What the browser shows in place of a page while the data is not sound; Vite's client lays its overlay over it. */
const waiting = (base: string) =>
	`<!doctype html><meta charset="utf-8"><title>The story's data has faults</title>` +
	`<script type="module" src="${base}@vite/client"></script>`;

/** Shows faults as an overlay as long as there are any; else reloads the page after a change. */
async function watch(server: ViteDevServer): Promise<void> {
	// Loaded anew for each check, so that a change of the checks themselves counts at once.
	const load = () => server.ssrLoadModule(`/${readerFile}`) as Promise<Reader>;
	const { dataDir } = await importReader();
	const [data, source] = [resolve(dataDir()), resolve('src')];
	let shown: ErrorPayload | undefined;

	async function check(): Promise<void> {
		const reader = await load();
		const faults = findFaults(reader);
		shown = faults.length > 0 ? overlay(faults, reader) : undefined;
	}
	async function changed(path: string): Promise<void> {
		const file = resolve(path);
		if (isWithin(file, data)) await check();
		else if (!isWithin(file, source) || isInBrowser(server, file)) return;
		server.ws.send(shown ?? { type: 'full-reload' });
	}

	server.watcher.add(data);
	server.watcher.on('all', (_event, path) => {
		changed(path).catch((error: Error) => server.config.logger.error(error.message));
	});
	server.ws.on('connection', () => {
		if (shown) server.ws.send(shown);
	});
	server.middlewares.use((request, response, next) => {
		if (!request.headers.accept?.includes('text/html')) return next();
		check().then(() => {
			if (!shown) return next();
			response.statusCode = 500;
			response.setHeader('content-type', 'text/html; charset=utf-8');
			response.end(waiting(server.config.base));
		}, next);
	});
}

function checkData(): Plugin {
	/** Unit tests check the data that they need themselves. */
	let runs: 'build' | 'serve' | 'test' = 'build';
	return {
		name: 'fengqi-story-data',
		configResolved({ command, mode }) {
			runs = mode === 'test' ? 'test' : command;
		},
		async buildStart() {
			if (runs !== 'build') return;
			const reader = await importReader();
			const faults = findFaults(reader);
			if (faults.length > 0) this.error(reader.faultMessage(faults));
		},
		async configureServer(server) {
			if (runs === 'serve') await watch(server);
		},
		transform(code, id) {
			// Pages without Kit's client do not load Vite's; their entries do it for them.
			const isEntry = runs === 'serve' && /\/src\/entries\/[\w-]+\.ts$/.test(id);
			return isEntry ? { code: `import '/@vite/client';${code}`, map: null } : undefined;
		}
	};
}

/**
 * Holds the story's data to its rules: a build stops with all faults, each with file, line and path; the
 * development server shows them as an overlay, and reloads the page when the data or a source changes that
 * only the server renders from (pages are not hydrated, so nothing else would). Its own ground files are served.
 */
export function storyData(): Plugin[] {
	return [checkData(), storyGround()];
}

import { isAbsolute, relative, resolve } from 'node:path';
import type { ErrorPayload, Plugin, ViteDevServer } from 'vite';
import type { Fault } from '../src/lib/model/fault';
import { checkStory, dataDir, faultLines, pathOfFile } from '../src/lib/server/read';
import { storyGround } from './vite-story-ground';

/** The faults of the story's data, none where it is sound. */
function findFaults(): Fault[] {
	const result = checkStory();
	return 'faults' in result ? result.faults : [];
}

function messageOf(faults: readonly Fault[]): string {
	const count = `The story's data has ${faults.length} fault${faults.length > 1 ? 's' : ''}:`;
	return [count, ...faultLines(faults)].join('\n');
}

/** Vite's overlay, with the first fault's file and line to click. */
function overlay(faults: readonly Fault[]): ErrorPayload {
	const [first] = faults;
	const file = first && resolve(pathOfFile(first.file, dataDir()));
	const place = file && {
		id: file,
		loc: { file, line: first.line ?? 1, column: first.column ?? 1 }
	};
	return {
		type: 'error',
		err: { message: messageOf(faults), stack: '', plugin: 'story-data', ...place }
	};
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
function watch(server: ViteDevServer): void {
	const dir = resolve(dataDir());
	const source = resolve('src');
	let faults = findFaults();
	server.watcher.add(dir);
	server.watcher.on('all', (_event, path) => {
		const file = resolve(path);
		if (isWithin(file, dir)) {
			faults = findFaults();
			server.ws.send(faults.length > 0 ? overlay(faults) : { type: 'full-reload' });
		} else if (isWithin(file, source) && !isInBrowser(server, file)) {
			server.ws.send({ type: 'full-reload' });
		}
	});
	server.ws.on('connection', () => {
		if (faults.length > 0) server.ws.send(overlay(faults));
	});
	server.middlewares.use((request, response, next) => {
		if (faults.length === 0 || !request.headers.accept?.includes('text/html')) return next();
		response.statusCode = 500;
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(waiting(server.config.base));
	});
}

/**
 * Holds the story's data to its rules: a build stops with all faults, each with file, line and path; the
 * development server shows them as an overlay, and reloads the page when the data or a source changes that
 * only the server renders from (pages are not hydrated, so nothing else would). Its own ground files are served.
 */
export function storyData(): Plugin[] {
	return [checkData(), storyGround()];
}

function checkData(): Plugin {
	let command: 'build' | 'serve' = 'build';
	return {
		name: 'fengqi-story-data',
		configResolved(config) {
			command = config.command;
		},
		buildStart() {
			if (command !== 'build') return;
			const faults = findFaults();
			if (faults.length > 0) this.error(messageOf(faults));
		},
		configureServer(server) {
			if (!process.env.VITEST) watch(server);
		},
		transform(code, id) {
			// Pages without Kit's client do not load Vite's; their entries do it for them.
			const isEntry =
				command === 'serve' && !process.env.VITEST && /\/src\/entries\/[\w-]+\.ts$/.test(id);
			return isEntry ? { code: `import '/@vite/client';${code}`, map: null } : undefined;
		}
	};
}

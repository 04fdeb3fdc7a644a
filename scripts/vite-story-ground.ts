import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { importReader } from './vite-story-reader.ts';

const types: Record<string, string> = {
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.avif': 'image/avif',
	'.webp': 'image/webp',
	'.png': 'image/png',
	'.jpg': 'image/jpeg'
};

/** The file in a data folder that an address of the development server asks for, if it is one of the ground's. */
function fileAt(url: string, dir: string): string | undefined {
	const found = /\/(ground\/[\w./-]+)(?:\?|$)/.exec(url)?.[1];
	if (!found || found.split('/').includes('..')) return undefined;
	const path = join(resolve(dir), found);
	return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

/** Serves a story's own ground files beside the pages: `static/` holds only those that all stories share. */
export function storyGround(): Plugin {
	return {
		name: 'fengqi-story-ground',
		async generateBundle() {
			if (this.environment.name !== 'client') return;
			const { ownGround, pathOfGround } = await importReader();
			for (const fileName of ownGround())
				this.emitFile({ type: 'asset', fileName, source: readFileSync(pathOfGround(fileName)) });
		},
		async configureServer(server) {
			if (server.config.mode === 'test') return;
			const { dataDir } = await importReader();
			server.middlewares.use((request, response, next) => {
				const path = fileAt(request.url ?? '', dataDir());
				if (!path) return next();
				response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
				response.end(readFileSync(path));
			});
		}
	};
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { groundSources } from '../src/lib/model/checks/ground';
import { checkStory, dataDir, pathOfGround } from '../src/lib/server/read';

const types: Record<string, string> = {
	'.json': 'application/json',
	'.geojson': 'application/geo+json',
	'.avif': 'image/avif',
	'.webp': 'image/webp',
	'.png': 'image/png',
	'.jpg': 'image/jpeg'
};

/** The ground files that lie beside the story's map.json, as it names them. */
function ownFiles(): string[] {
	const result = checkStory();
	if ('faults' in result) return [];
	const files = groundSources(result.story.map.ground).map(({ file }) => file);
	return [...new Set(files)].filter((file) => file.startsWith('ground/'));
}

/** The file in the data folder that an address of the development server asks for, if it is one of the ground's. */
function fileAt(url: string): string | undefined {
	const found = /\/(ground\/[\w./-]+)(?:\?|$)/.exec(url)?.[1];
	if (!found || found.split('/').includes('..')) return undefined;
	const path = join(resolve(dataDir()), found);
	return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

/** Serves a story's own ground files beside the pages: `static/` holds only those that all stories share. */
export function storyGround(): Plugin {
	return {
		name: 'fengqi-story-ground',
		generateBundle() {
			if (this.environment.name !== 'client') return;
			for (const fileName of ownFiles())
				this.emitFile({ type: 'asset', fileName, source: readFileSync(pathOfGround(fileName)) });
		},
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const path = fileAt(request.url ?? '');
				if (!path) return next();
				response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
				response.end(readFileSync(path));
			});
		}
	};
}

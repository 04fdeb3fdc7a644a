import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { importReader } from './vite-story-reader.ts';

/** The part of an address of the development server that names one of the ground's files. */
const own = /\/ground(\/[^?#]+)/;

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
			// Serves parts of files too, which PMTiles files are read by.
			const files = sirv(join(dataDir(), 'ground'), { dev: true });
			server.middlewares.use((request, response, next) => {
				const { url = '' } = request;
				const file = own.exec(url)?.[1];
				if (!file) return next();
				request.url = file;
				files(request, response, () => {
					request.url = url;
					next();
				});
			});
		}
	};
}

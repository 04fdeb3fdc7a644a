import { resolve } from 'node:path';
import { runnerImport, type Plugin } from 'vite';

/**
 * Cuts the display face down to what the headlines of the story being built use, and lets styles
 * and pages name it as `$display/zh.woff2`: Vite then gives it its hashed address.
 * @param folder where the files are kept between builds
 */
export function displayFont(folder: string): Plugin {
	const out = resolve(folder);
	return {
		name: 'fengqi-display-font',
		apply: (_, { mode }) => mode !== 'test',
		async config(_, { command }) {
			const file = resolve('src/lib/server/displayFont.ts');
			type Module = typeof import('../src/lib/server/displayFont.ts');
			const { module } = await runnerImport<Module>(file);
			try {
				await module.writeDisplayFonts(out);
			} catch (error) {
				// While the story is being edited its faults are shown by the check of the data; the face waits.
				if (command === 'build') throw error;
			}
			return { resolve: { alias: { $display: out } }, server: { fs: { allow: [out] } } };
		}
	};
}

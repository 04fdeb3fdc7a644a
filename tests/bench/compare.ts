import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { buildEmbedPeers } from './embedPeers';
import { parts, type Part } from './parts';
import type { Line } from './report';
import { buildStoryPeers } from './storyPeers';

/**
 * Measures a built site beside pages of the same content made in other ways, in one browser and by turns.
 * @param folder the built site
 * @returns the lines of the result, and every run
 */
export async function compare(
	browser: Browser,
	folder: string,
	runs: number,
	wanted: readonly Part[]
) {
	// Within the project, where what they are built of is found.
	mkdirSync(join(root, '.cache'), { recursive: true });
	const peers = mkdtempSync(join(root, '.cache/bench-'));
	const site = await serve({ folder });
	const closing = [site];
	const lines: Line[] = [];
	const all: Record<string, unknown> = {};
	try {
		await buildStoryPeers(peers, browser, site.url);
		await buildEmbedPeers(peers, folder, site.url);
		// It knows the files alone that are there when it begins.
		const other = await serve({ folder: peers });
		closing.push(other);
		for (const part of wanted) {
			const found = await parts[part](browser, { site: site.url, peers: other.url }, runs);
			lines.push(...found.lines);
			all[part] = found.runs;
		}
	} finally {
		for (const { close } of closing) await close();
		rmSync(peers, { recursive: true });
	}
	return { lines, all };
}

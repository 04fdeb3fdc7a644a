import { turn } from '../../ui/turn';
import type { LiveMapData } from './data';
import { LiveMapError } from './failure';
import { decodePart, fileOf, type GroundData, type GroundPart } from './ground';

async function fetchJson(url: URL, signal: AbortSignal | undefined): Promise<unknown> {
	try {
		const response = await fetch(url, { signal: signal ?? null });
		if (!response.ok) throw new Error(`HTTP ${response.status}`);
		return await response.json();
	} catch (cause) {
		if (signal?.aborted)
			throw new LiveMapError('destroyed', 'The map went while it was loading', { cause });
		throw new LiveMapError('network', `${url.pathname}: ${String(cause)}`, { cause });
	}
}

/**
 * Fetches and decodes parts of the ground; a file that holds several of them is fetched once.
 * @param base the URL that `geo/…` and `ground/…` are relative to
 * @throws LiveMapError `network`, `ground`, or `destroyed` when `signal` was aborted
 */
export async function loadGround(
	parts: readonly GroundPart[],
	data: LiveMapData,
	base: URL,
	signal?: AbortSignal
): Promise<GroundData> {
	const files = new Map<string, Promise<unknown>>();
	const loaded = parts.map(async (part): Promise<GroundData> => {
		const file = fileOf(data.ground, part);
		if (file === undefined) return { [part]: true };
		const request = files.get(file) ?? fetchJson(new URL(file, base), signal);
		files.set(file, request);
		const value = await request;
		// Each in a task of its own.
		await turn();
		return decodePart(part, value, data);
	});
	const decoded = await Promise.all(loaded);
	return decoded.reduce<GroundData>((all, part) => ({ ...all, ...part }), {});
}

import type { LineString, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { liveMapData } from './data';
import { map, square, zones } from './fixture';
import { loadGround } from './loadGround';

const data = liveMapData({ map, zones }, 'zh');
const base = new URL('https://a.test/sub/');
const lakes: Polygon = { type: 'Polygon', coordinates: [square(11, 49)] };
const rivers: LineString = { type: 'LineString', coordinates: square(11, 49) };
const water = topology({ lakes, rivers });
const answer = (response: () => Response | Promise<Response>) => {
	const fetched = vi.fn((_: URL) => Promise.resolve(response()));
	vi.stubGlobal('fetch', fetched);
	return fetched;
};

afterEach(() => vi.unstubAllGlobals());

describe('loadGround', () => {
	it('fetches a file once for all of its parts, and no picture', async () => {
		const fetched = answer(() => Response.json(water));
		const ground = await loadGround(['relief', 'lakes', 'rivers'], data, base);
		expect(Object.keys(ground)).toEqual(['relief', 'lakes', 'rivers']);
		expect(fetched.mock.calls.map(([url]) => url.href)).toEqual([
			'https://a.test/sub/geo/water.json'
		]);
	});

	it.each([
		['network', () => new Response('', { status: 404 })],
		['network', () => Promise.reject(new TypeError('offline'))],
		['ground', () => Response.json({ type: 'Topology', objects: {}, arcs: [] })]
	] as const)('tells what went wrong: %s', async (reason, response) => {
		answer(response);
		await expect(loadGround(['lakes'], data, base)).rejects.toMatchObject({ reason });
	});

	it('says that it was stopped, whatever the network says', async () => {
		answer(() => Promise.reject(new TypeError('aborted')));
		const stopped = AbortSignal.abort();
		await expect(loadGround(['lakes'], data, base, stopped)).rejects.toMatchObject({
			reason: 'destroyed'
		});
	});
});

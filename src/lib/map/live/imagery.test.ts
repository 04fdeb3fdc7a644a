import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { groundEnd } from './groundLayers';
import { imageryOn, imagerySource, isCovered, type LiveImagery } from './imagery';
import type { Library } from './library';

const base = new URL('https://a.test/story/');
const photo: LiveImagery = {
	kind: 'orthophoto',
	image: 'ground/park.webp',
	corners: [
		[11, 50],
		[12, 50],
		[12, 49],
		[11, 49]
	],
	opacity: 1,
	zooms: [8, 14]
};
const tiles: LiveImagery = {
	kind: 'tiles',
	tiles: 'https://b.test/{TileMatrix}/{TileRow}/{TileCol}.jpg?k=1',
	bounds: [
		[11, 49],
		[12, 50]
	],
	tileSize: 256,
	opacity: 0.8,
	zooms: [12, 18]
};
const over = (lon: number, lat: number, zoom: number) => ({
	center: [lon, lat] as [number, number],
	zoom,
	bearing: 0,
	pitch: 0
});

describe('isCovered', () => {
	it.each([
		['within', photo, over(11.5, 49.5, 10), 0, true],
		['beside, but in sight', photo, over(12.1, 49.5, 10), 0, true],
		['out of sight', photo, over(14, 49.5, 10), 0, false],
		['from too far', photo, over(11.5, 49.5, 7), 0, false],
		['from too near', photo, over(11.5, 49.5, 15), 0, false],
		['tiles of 256 px, from a zoom less', tiles, over(11.5, 49.5, 11), 0, true],
		['on a stage that shows them smaller', tiles, over(11.5, 49.5, 11), -1.4, false],
		['enlarged', tiles, over(11.5, 49.5, 21), 0, true]
	] as const)('%s', (_, imagery, camera, shift, covered) => {
		expect(isCovered(imagery, camera, shift)).toBe(covered);
	});
});

describe('imagerySource', () => {
	it('finds files beside the site, and a WMTS by its own names', () => {
		expect(imagerySource(photo, base)).toMatchObject({
			type: 'image',
			url: 'https://a.test/story/ground/park.webp'
		});
		expect(imagerySource(tiles, base)).toEqual({
			type: 'raster',
			tiles: ['https://b.test/{z}/{y}/{x}.jpg?k=1'],
			tileSize: 256,
			bounds: [11, 49, 12, 50],
			minzoom: 12,
			maxzoom: 18
		});
		const own: LiveImagery = { ...tiles, tiles: 'ground/{z}/{x}/{y}.png' };
		expect(imagerySource(own, base)).toMatchObject({
			tiles: ['https://a.test/story/ground/{z}/{x}/{y}.png']
		});
	});
});

/** MapLibre's map as far as imagery needs it. */
class FakeMap {
	listeners: [type: string, listener: (event: object) => void][] = [];
	layers = new Map<string, string>();
	center = { lng: 11.5, lat: 49.5 };
	zoom = 12;

	on(type: string, listener: (event: object) => void) {
		const entry: FakeMap['listeners'][number] = [type, listener];
		this.listeners.push(entry);
		return { unsubscribe: () => (this.listeners = this.listeners.filter((e) => e !== entry)) };
	}
	fire(type: string, event = {}) {
		for (const [heard, listener] of [...this.listeners]) if (heard === type) listener(event);
	}
	getCenter = () => this.center;
	getZoom = () => this.zoom;
	getBearing = () => 0;
	getPitch = () => 0;
	addSource = () => this.fire('sourcedataloading', { sourceId: 'imagery', tile: {} });
	addLayer = ({ id }: { id: string }) => this.layers.set(id, 'visible');
	getLayersOrder = () => ['land', groundEnd, 'home'];
	getLayer = (id: string) => this.layers.get(id);
	setLayoutProperty = (id: string, _: string, value: string) => this.layers.set(id, value);
}

function start(imagery = tiles) {
	const map = new FakeMap();
	const states: string[] = [];
	const target = { clientWidth: 1000, clientHeight: 1000 } as HTMLElement;
	const show = imageryOn({} as Library, {
		map: map as never,
		target,
		imagery,
		base,
		change: (state) => states.push(state)
	});
	map.fire('style.load');
	return { map, states, show, seen: () => map.layers.get('imagery') };
}

describe('imageryOn', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('asks for nothing until it is wanted, and hides again', () => {
		const { states, show, seen } = start();
		expect([states, seen()]).toEqual([['offered'], undefined]);
		show(true);
		expect(seen()).toBe('visible');
		show(false);
		expect(seen()).toBe('none');
	});

	it('is offered only where there is any', () => {
		const { map, states, show, seen } = start();
		show(true);
		map.zoom = 6;
		map.fire('move');
		expect([states, seen()]).toEqual([['offered', 'none'], 'none']);
		map.zoom = 12;
		map.fire('move');
		expect([states, seen()]).toEqual([['offered', 'none', 'offered'], 'visible']);
	});

	it('fails once where nothing comes, and is hidden', () => {
		const { map, states, show, seen } = start();
		show(true);
		map.fire('error', { sourceId: 'imagery' });
		map.fire('idle');
		map.fire('idle');
		map.fire('move');
		show(true);
		expect([states, seen()]).toEqual([['offered', 'failed'], 'none']);
	});

	it('fails where the host does not answer', () => {
		const { states, show } = start();
		show(true);
		vi.advanceTimersByTime(60_000);
		expect(states).toEqual(['offered', 'failed']);
	});

	it('stays once a piece of it has come, whatever else is missing', () => {
		const { map, states, show } = start();
		show(true);
		map.fire('sourcedata', { sourceId: 'imagery', tile: { state: 'loaded' } });
		map.fire('error', { sourceId: 'imagery' });
		map.fire('idle');
		vi.advanceTimersByTime(60_000);
		expect(states).toEqual(['offered']);
	});

	it('waits for a context that was lost', () => {
		const { map, show, seen } = start();
		map.fire('webglcontextlost');
		show(true);
		expect(seen()).toBeUndefined();
		map.fire('style.load');
		expect(seen()).toBe('visible');
	});
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveMapData } from './data';
import type { EngineOptions } from './contract';
import { startLiveMap } from './engine';
import { FakeMap, library, NoGpu } from './fakeMap';
import { map, zones } from './fixture';
import { pictureUrl } from './pictureTiles';

const target = { clientWidth: 1000, clientHeight: 500 } as HTMLElement;
const camera = { center: [11, 49], zoom: 9, bearing: 0, pitch: 40 } as const;

async function start(more: Partial<EngineOptions> = {}) {
	const events: string[] = [];
	const handle = startLiveMap(
		library,
		target,
		{},
		{
			data: liveMapData({ map, zones }, 'zh'),
			theme: 'paper',
			base: new URL('https://a.test/'),
			camera: { ...camera, center: [11, 49] },
			scene: { layers: ['zones'], focus: ['one'] },
			words: { label: 'A map' },
			force: true,
			still: true,
			onReady: () => events.push('ready'),
			onPause: () => events.push('pause'),
			onLost: (reason) => events.push(reason),
			...more
		}
	);
	// The style follows in a task of its own.
	await vi.advanceTimersByTimeAsync(0);
	return { handle, events, fake: FakeMap.last };
}

beforeEach(() => {
	vi.useFakeTimers();
	FakeMap.broken = undefined;
	vi.stubGlobal('devicePixelRatio', 1);
	vi.stubGlobal('document', { hidden: false });
	vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => `'A Sans', serif` }));
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			disconnect() {}
		}
	);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('startLiveMap', () => {
	it('is ready once a picture is really there', async () => {
		const { fake, events } = await start();
		fake.fire('style.load');
		expect(events).toEqual([]);
		await fake.draw();
		expect(events).toEqual(['ready']);
	});

	it('waits for the GPU without holding the page up', async () => {
		const { fake, events } = await start();
		fake.busy = true;
		await fake.draw();
		vi.advanceTimersByTime(500);
		expect(fake.named('setPixelRatio')).toEqual([]);
		fake.busy = false;
		await vi.advanceTimersByTimeAsync(50);
		await fake.draw();
		expect(events).toEqual(['ready']);
	});

	it('gives up on an empty picture', async () => {
		const { fake, events } = await start();
		fake.pixel = 0;
		await fake.draw();
		expect(events).toEqual(['style']);
		expect(fake.named('remove')).toHaveLength(1);
	});

	it('shows the camera of the drawn map on its stage, one jump a write', async () => {
		const { handle, fake } = await start();
		const before = fake.named('jumpTo').length;
		handle.setCamera({ center: [12, 48], zoom: 10, bearing: 5, pitch: 0 });
		expect(fake.named('jumpTo').slice(before)).toEqual([
			['jumpTo', { center: [12, 48], zoom: 9, bearing: 5, pitch: 0 }]
		]);
		expect(fake.fov).toBeCloseTo(36.87);
	});

	it('waits for the style before it writes to it', async () => {
		const { handle, fake } = await start();
		handle.setScene({ layers: ['zones'], focus: ['two'] });
		handle.setTheme('night');
		expect(fake.named('setSky')).toEqual([]);
		await fake.draw();
		const names = fake.named('addLayer').find(([, layer]) => Object(layer).id === 'focus-names');
		expect(JSON.stringify(names)).toContain('["two"]');
		expect(fake.named('setSky')).toHaveLength(1);
	});

	it('begins with bare land, and adds the layers after its first frame', async () => {
		const { fake, events } = await start();
		expect(fake.style.layers.map(({ id }) => id)).toEqual(['land', 'ground-end']);
		fake.fire('style.load');
		expect(fake.named('addLayer')).toEqual([]);
		fake.fire('render');
		expect(fake.named('addLayer')).toEqual([]);
		await vi.advanceTimersByTimeAsync(15);
		expect(fake.named('addLayer').length).toBeGreaterThan(8);
		expect(events).toEqual([]);
	});

	it('goes on where a context that was lost has stopped it', async () => {
		const { fake, events } = await start();
		fake.fire('style.load');
		fake.fire('render');
		fake.fire('webglcontextlost');
		await vi.advanceTimersByTimeAsync(15);
		expect(fake.named('addLayer')).toEqual([]);
		await fake.draw();
		const ids = fake.named('addLayer').map(([, layer]) => Object(layer).id as string);
		expect(ids.length).toBeGreaterThan(8);
		expect(new Set(ids).size).toBe(ids.length);
		expect(events).toEqual(['pause', 'ready']);
	});

	it('lights up the zone in focus on every part of it', async () => {
		const { fake } = await start();
		await fake.draw();
		const set = fake.named('setFeatureState').map(([, feature, state]) => [feature, state]);
		for (const source of ['plates', 'rims', 'blocks'])
			expect(set).toContainEqual([{ source, id: 'one' }, { lit: 1 }]);
		expect(new Set(set.map((one) => JSON.stringify(one))).size).toBe(3);
	});

	it('comes back from the first lost context as it was, and goes with the second', async () => {
		const { handle, fake, events } = await start();
		await fake.draw();
		fake.fire('webglcontextlost');
		handle.setScene({ layers: ['zones'], focus: ['two'] });
		fake.calls = [];
		fake.fire('webglcontextrestored');
		vi.advanceTimersByTime(30_000); // it draws all anew, on a slow machine
		await fake.draw();
		expect(events).toEqual(['ready', 'pause', 'ready']);
		expect(fake.named('setFilter')).toHaveLength(2);
		const lit = ['setFeatureState', { source: 'plates', id: 'two' }, { lit: 1 }];
		expect(fake.named('setFeatureState')).toContainEqual(lit);
		fake.fire('webglcontextlost');
		expect(events.slice(3)).toEqual(['context']);
	});

	it('goes when the context does not come back', async () => {
		const { fake, events } = await start();
		await fake.draw();
		fake.fire('webglcontextlost');
		vi.advanceTimersByTime(60_000);
		expect(events).toEqual(['ready', 'pause', 'context']);
	});

	it('goes when no picture comes, but gives a hidden tab its time', async () => {
		const hidden = { hidden: true };
		vi.stubGlobal('document', hidden);
		const { events } = await start();
		vi.advanceTimersByTime(3_600_000);
		expect(events).toEqual([]);
		hidden.hidden = false;
		vi.advanceTimersByTime(100_000);
		expect(events).toEqual(['timeout']);
	});

	it('goes on an error before the first picture, and stays after it', async () => {
		const first = await start();
		first.fake.fire('error', { error: new Error('no worker') });
		expect(first.events).toEqual(['style']);
		const second = await start();
		await second.fake.draw();
		second.fake.fire('error', { error: new Error('a tile') });
		expect(second.events).toEqual(['ready']);
	});

	it('throws why it cannot start', async () => {
		FakeMap.broken = new NoGpu();
		await expect(start()).rejects.toThrow(expect.objectContaining({ reason: 'webgl' }));
		FakeMap.broken = new TypeError();
		await expect(start()).rejects.toThrow(expect.objectContaining({ reason: 'library' }));
	});

	it('fetches what a scene needs, and goes back to the drawn map without it', async () => {
		vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
		const { handle, fake, events } = await start();
		await fake.draw();
		handle.setScene({ layers: ['zones'], focus: [], near: ['lakes'] });
		await vi.runAllTimersAsync();
		expect(events).toEqual(['ready', 'network']);
	});

	it('adds the relief at its place once a scene wants it', async () => {
		const { handle, fake } = await start();
		await fake.draw();
		handle.setScene({ layers: ['relief'], focus: [] });
		await vi.runAllTimersAsync();
		const added = (name: string) => fake.named(name).map(([, ...what]) => what);
		expect(added('addSource')).toContainEqual([
			'relief',
			expect.objectContaining({ url: pictureUrl(new URL('https://a.test/geo/relief.avif')) })
		]);
		expect(added('addLayer')).toContainEqual([
			expect.objectContaining({ id: 'relief', type: 'raster' }),
			'bands'
		]);
	});

	it('makes what a scene shows when it comes near, once, and lights it up', async () => {
		const { handle, fake } = await start({ scene: { layers: [], focus: ['one'] } });
		await fake.draw();
		expect(fake.style.layers.map(({ id }) => id)).not.toContain('plates');
		expect(fake.named('setFeatureState')).toEqual([]);
		handle.setScene({ layers: [], near: ['zones'], focus: ['one'] });
		handle.setScene({ layers: [], focus: ['one'] });
		handle.setScene({ layers: ['zones'], focus: ['one'] });
		const plates = fake.named('addLayer').filter(([, layer]) => Object(layer).id === 'plates');
		expect(plates).toEqual([['addLayer', expect.anything(), 'rims']]);
		expect(fake.named('addSource').map(([, name]) => name)).toContain('plates');
		expect(fake.named('setFeatureState')).toContainEqual([
			...['setFeatureState', { source: 'plates', id: 'one' }, { lit: 1 }]
		]);
		expect(fake.named('setPaintProperty')).toContainEqual([
			...['setPaintProperty', 'plates', 'fill-extrusion-opacity', 1, { validate: false }]
		]);
	});

	it('is silent once destroyed', async () => {
		const { handle, fake, events } = await start();
		handle.destroy();
		handle.destroy();
		handle.setCamera({ ...camera, center: [11, 49] });
		handle.setScene({ layers: [], focus: [] });
		vi.advanceTimersByTime(60_000);
		expect(events).toEqual([]);
		expect(fake.named('remove')).toHaveLength(1);
	});
});

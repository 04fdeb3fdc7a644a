import { describe, expect, it, vi } from 'vitest';
import { camera, onPage, start } from './engine.test.kit';
import { FakeMap, NoGpu } from './fakeMap';
import { pictureUrl } from './pictureTiles';

onPage();

describe('startLiveMap', () => {
	it('is ready once a picture is really there', async () => {
		const { fake, events } = await start();
		fake.fire('style.load');
		expect(events).toEqual([]);
		await fake.draw();
		expect(events).toEqual(['ready']);
	});

	it('waits for the GPU without holding the page up', async () => {
		const { handle, fake, events } = await start();
		fake.busy = true;
		fake.fire('style.load');
		fake.fire('render');
		await vi.advanceTimersByTimeAsync(500);
		handle.setTheme('night');
		const few = fake.named('addLayer').length;
		await vi.advanceTimersByTimeAsync(500);
		expect(fake.named('addLayer')).toHaveLength(few);
		fake.busy = false;
		await vi.advanceTimersByTimeAsync(500);
		expect(fake.named('addLayer').length).toBeGreaterThan(few);
		fake.busy = true;
		fake.fire('idle');
		vi.advanceTimersByTime(500);
		expect(fake.named('setPixelRatio')).toEqual([]);
		fake.busy = false;
		vi.advanceTimersByTime(50);
		expect(fake.named('setPixelRatio')).toHaveLength(1);
		fake.fire('render');
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

	it('lights up the zone in focus on every part of it', async () => {
		const { fake } = await start();
		await fake.draw();
		const set = fake.named('setFeatureState').map(([, feature, state]) => [feature, state]);
		for (const source of ['plates', 'rims', 'blocks'])
			expect(set).toContainEqual([{ source, id: 'one' }, { lit: 1 }]);
		expect(new Set(set.map((one) => JSON.stringify(one))).size).toBe(3);
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
		await vi.advanceTimersByTimeAsync(50);
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

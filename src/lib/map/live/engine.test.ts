import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveMapData } from './data';
import type { EngineOptions } from './contract';
import { startLiveMap } from './engine';
import { FakeMap, library, NoGpu } from './fakeMap';
import { map, zones } from './fixture';

const target = { clientWidth: 1000, clientHeight: 500 } as HTMLElement;
const camera = { center: [11, 49], zoom: 9, bearing: 0, pitch: 40 } as const;

function start(more: Partial<EngineOptions> = {}) {
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
	it('is ready once a picture is really there', () => {
		const { fake, events } = start();
		fake.fire('style.load');
		expect(events).toEqual([]);
		fake.draw();
		expect(events).toEqual(['ready']);
	});

	it('waits for the GPU without holding the page up', () => {
		const { fake, events } = start();
		fake.busy = true;
		fake.draw();
		vi.advanceTimersByTime(500);
		expect(events).toEqual([]);
		fake.busy = false;
		vi.advanceTimersByTime(50);
		expect(events).toEqual(['ready']);
	});

	it('gives up on an empty picture', () => {
		const { fake, events } = start();
		fake.pixel = 0;
		fake.draw();
		expect(events).toEqual(['style']);
		expect(fake.named('remove')).toHaveLength(1);
	});

	it('shows the camera of the drawn map on its stage, one jump a write', () => {
		const { handle, fake } = start();
		const before = fake.named('jumpTo').length;
		handle.setCamera({ center: [12, 48], zoom: 10, bearing: 5, pitch: 0 });
		expect(fake.named('jumpTo').slice(before)).toEqual([
			['jumpTo', { center: [12, 48], zoom: 9, bearing: 5, pitch: 0 }]
		]);
		expect(fake.fov).toBeCloseTo(36.87);
	});

	it('waits for the style before it writes to it', () => {
		const { handle, fake } = start();
		handle.setScene({ layers: ['zones'], focus: ['two'] });
		handle.setTheme('night');
		expect(fake.named('setFilter')).toEqual([]);
		fake.draw();
		expect(fake.named('setFilter')).toHaveLength(2);
		expect(fake.named('setSky')).toHaveLength(1);
	});

	it('lights up the zone in focus on every part of it', () => {
		const { fake } = start();
		fake.draw();
		expect(fake.named('setFeatureState').map(([, feature, state]) => [feature, state])).toEqual(
			['plates', 'rims', 'blocks'].map((source) => [{ source, id: 'one' }, { lit: 1 }])
		);
	});

	it('comes back from the first lost context as it was, and goes with the second', () => {
		const { handle, fake, events } = start();
		fake.draw();
		fake.fire('webglcontextlost');
		handle.setScene({ layers: ['zones'], focus: ['two'] });
		fake.calls = [];
		fake.fire('webglcontextrestored');
		fake.draw();
		expect(events).toEqual(['ready', 'pause', 'ready']);
		expect(fake.named('setFilter')).toHaveLength(2);
		expect(fake.named('setFeatureState')).toContainEqual([
			'setFeatureState',
			{ source: 'plates', id: 'two' },
			{ lit: 1 }
		]);
		fake.fire('webglcontextlost');
		expect(events.slice(3)).toEqual(['context']);
	});

	it('goes when the context does not come back', () => {
		const { fake, events } = start();
		fake.draw();
		fake.fire('webglcontextlost');
		vi.advanceTimersByTime(60_000);
		expect(events).toEqual(['ready', 'pause', 'context']);
	});

	it('goes when no picture comes, but gives a hidden tab its time', () => {
		const hidden = { hidden: true };
		vi.stubGlobal('document', hidden);
		const { events } = start();
		vi.advanceTimersByTime(3_600_000);
		expect(events).toEqual([]);
		hidden.hidden = false;
		vi.advanceTimersByTime(100_000);
		expect(events).toEqual(['timeout']);
	});

	it('goes on an error before the first picture, and stays after it', () => {
		const first = start();
		first.fake.fire('error', { error: new Error('no worker') });
		expect(first.events).toEqual(['style']);
		const second = start();
		second.fake.draw();
		second.fake.fire('error', { error: new Error('a tile') });
		expect(second.events).toEqual(['ready']);
	});

	it('throws why it cannot start', () => {
		FakeMap.broken = new NoGpu();
		expect(() => start()).toThrow(expect.objectContaining({ reason: 'webgl' }));
		FakeMap.broken = new TypeError();
		expect(() => start()).toThrow(expect.objectContaining({ reason: 'library' }));
	});

	it('fetches what a scene needs, and goes back to the drawn map without it', async () => {
		vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
		const { handle, fake, events } = start();
		fake.draw();
		handle.setScene({ layers: ['zones'], focus: [], near: ['lakes'] });
		await vi.runAllTimersAsync();
		expect(events).toEqual(['ready', 'network']);
	});

	it('adds the relief at its place once a scene wants it', async () => {
		const { handle, fake } = start();
		fake.draw();
		handle.setScene({ layers: ['relief'], focus: [] });
		await vi.runAllTimersAsync();
		const [, , source] = fake.named('addSource')[0] ?? [];
		expect(source).toMatchObject({ type: 'image', url: 'https://a.test/geo/relief.avif' });
		const [, layer, before] = fake.named('addLayer')[0] ?? [];
		expect(layer).toMatchObject({ id: 'relief', type: 'raster' });
		expect(fake.options.style.layers.map(({ id }) => id)).toContain(before);
	});

	it('is silent once destroyed', () => {
		const { handle, fake, events } = start();
		handle.destroy();
		handle.destroy();
		handle.setCamera({ ...camera, center: [11, 49] });
		handle.setScene({ layers: [], focus: [] });
		vi.advanceTimersByTime(60_000);
		expect(events).toEqual([]);
		expect(fake.named('remove')).toHaveLength(1);
	});
});

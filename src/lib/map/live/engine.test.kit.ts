import { afterEach, beforeEach, vi } from 'vitest';
import type { EngineOptions } from './contract';
import { liveMapData } from './data';
import { startLiveMap } from './engine';
import { FakeMap, library } from './fakeMap';
import { map, zones } from './fixture';

const target = { clientWidth: 1000, clientHeight: 500 } as HTMLElement;
export const camera = { center: [11, 49], zoom: 9, bearing: 0, pitch: 40 } as const;

/** A live map on a `FakeMap`, and what it has told. */
export async function start(more: Partial<EngineOptions> = {}) {
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

/** Has the tests of a file run on a page of their own. */
export function onPage() {
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
}

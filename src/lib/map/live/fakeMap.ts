import { vi } from 'vitest';
import type { Library } from './library';

/** What MapLibre throws where there is no GPU. */
export class NoGpu extends Error {}

/** What is called of WebGL for its effect alone. */
const written = [
	...['createBuffer', 'bindBuffer', 'bufferData', 'readPixels', 'flush'],
	...['deleteBuffer', 'deleteSync']
];

/** MapLibre without a GPU, for tests: keeps what it is told. */
export class FakeMap {
	static last: FakeMap;
	static broken: Error | undefined;
	calls: [name: string, ...args: unknown[]][] = [];
	listeners: { type: string; listener: (event: object) => void; once: boolean }[] = [];
	pixel = 255;
	/** The GPU has not done yet what it was asked for. */
	busy = false;
	/** It has taken the context back, or has given another one. */
	lost = false;
	restored = false;
	fov = 0;

	style: { layers: { id: string }[] } = { layers: [] };

	constructor() {
		if (FakeMap.broken) throw FakeMap.broken;
		FakeMap.last = this;
		return new Proxy(this, {
			get: (self, name: string) =>
				name in self
					? (self[name as keyof FakeMap] as unknown)
					: (...args: unknown[]) => void self.calls.push([name, ...args])
		});
	}

	on(type: string, listener: (event: object) => void, once = false) {
		this.listeners.push({ type, listener, once });
	}
	once(type: string, listener: (event: object) => void) {
		this.on(type, listener, true);
	}
	fire(type: string, event = {}) {
		const heard = this.listeners.filter((each) => each.type === type);
		this.listeners = this.listeners.filter((each) => !(each.type === type && each.once));
		for (const { listener } of heard) listener(event);
	}
	lose() {
		this.lost = true;
		this.fire('webglcontextlost');
	}
	restore() {
		this.lost = false;
		this.fire('webglcontextrestored');
	}
	/** Draws the bare land, what follows it in tasks of their own, and all of it. */
	async draw() {
		this.fire('style.load');
		this.fire('render');
		await vi.advanceTimersByTimeAsync(15);
		this.fire('idle');
		this.fire('render');
	}
	getCanvas() {
		const gl = {
			canvas: { width: 2, height: 2 },
			TIMEOUT_EXPIRED: 1,
			WAIT_FAILED: 2,
			isContextLost: () => this.lost,
			fenceSync: () => ({}),
			clientWaitSync: () => (this.restored ? 2 : this.busy ? 1 : 0),
			getBufferSubData: (_target: unknown, _from: unknown, pixel: Uint8Array) =>
				void pixel.fill(this.pixel),
			...Object.fromEntries(written.map((name) => [name, () => undefined]))
		};
		return { setAttribute() {}, getContext: () => gl };
	}
	setStyle(style: FakeMap['style']) {
		this.style = style;
	}
	getPixelRatio = () => 1;
	getVerticalFieldOfView = () => this.fov;
	setVerticalFieldOfView = (fov: number) => (this.fov = fov);
	named = (name: string) => this.calls.filter(([called]) => called === name);
}

export const library = { Map: FakeMap, GPUInitializationError: NoGpu } as unknown as Library;

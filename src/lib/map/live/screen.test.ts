import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeMap } from './fakeMap';
import { afterGpu, readPainted } from './screen';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const gpu = () => {
	const fake = new FakeMap();
	return { fake, gl: fake.getCanvas().getContext() as unknown as WebGL2RenderingContext };
};

it('comes after what the GPU was asked for', () => {
	const { fake, gl } = gpu();
	const told: boolean[] = [];
	fake.busy = true;
	afterGpu(gl, (lost) => told.push(lost));
	vi.advanceTimersByTime(500);
	expect(told).toEqual([]);
	fake.busy = false;
	vi.advanceTimersByTime(20);
	expect(told).toEqual([false]);
});

it('tells of a context that is lost', () => {
	const { fake, gl } = gpu();
	const told: boolean[] = [];
	fake.busy = true;
	afterGpu(gl, (lost) => told.push(lost));
	gl.isContextLost = () => true;
	vi.advanceTimersByTime(20);
	expect(told).toEqual([true]);
});

it('does not take what a context before it was asked for as done', () => {
	const { fake, gl } = gpu();
	const told: boolean[] = [];
	fake.busy = true;
	afterGpu(gl, (lost) => told.push(lost));
	fake.restored = true;
	vi.advanceTimersByTime(20);
	expect(told).toEqual([true]);
});

it.each([
	[255, true],
	[0, false]
])('reads a pixel once it is drawn: opacity %i', (pixel, painted) => {
	const { fake, gl } = gpu();
	const told: unknown[] = [];
	Object.assign(fake, { pixel, busy: true });
	readPainted(gl, (each) => told.push(each));
	vi.advanceTimersByTime(500);
	expect(told).toEqual([]);
	fake.busy = false;
	vi.advanceTimersByTime(20);
	expect(told).toEqual([painted]);
});

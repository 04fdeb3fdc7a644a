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

it.each([
	['that is lost', { lost: true }],
	['that is back as another one', { restored: true }]
])('does not take as done what it was asked for in a context %s', (_, state) => {
	const { fake, gl } = gpu();
	const told: boolean[] = [];
	fake.busy = true;
	afterGpu(gl, (lost) => told.push(lost));
	Object.assign(fake, state);
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

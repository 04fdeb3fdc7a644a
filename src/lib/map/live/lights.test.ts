import { describe, expect, it } from 'vitest';
import { createLights, lightTime } from './lights';

function bench(moving: boolean) {
	let time = 0;
	let frame: (() => void) | undefined;
	const lit: Record<string, number> = {};
	const clock = {
		now: () => time,
		request: (next: () => void) => {
			frame = next;
			return 1;
		},
		cancel: () => (frame = undefined)
	};
	const lights = createLights((id, value) => (lit[id] = value), moving ? clock : undefined);
	const run = (milliseconds: number) => {
		time += milliseconds;
		const now = frame;
		frame = undefined;
		now?.();
	};
	return { lights, lit, run, idle: () => frame === undefined };
}

describe('createLights', () => {
	it('lights up in its time and then rests', () => {
		const { lights, lit, run, idle } = bench(true);
		lights.focus(['a']);
		expect(lit.a).toBe(0);
		run(lightTime / 2);
		expect(lit.a).toBeGreaterThan(0.5);
		run(lightTime);
		expect(lit.a).toBe(1);
		expect(idle()).toBe(true);
	});

	it('turns on the way where it is', () => {
		const { lights, lit, run } = bench(true);
		lights.focus(['a']);
		run(lightTime / 4);
		const before = lit.a!;
		lights.focus(['b']);
		run(1);
		expect(Math.abs(lit.a! - before)).toBeLessThan(0.05);
		run(lightTime);
		expect(lit).toEqual({ a: 0, b: 1 });
	});

	it('cuts where motion is reduced, and when told to', () => {
		for (const moving of [false, true]) {
			const { lights, lit } = bench(moving);
			lights.focus(['a'], true);
			expect(lit).toEqual({ a: 1 });
		}
	});
});

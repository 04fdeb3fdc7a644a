import { describe, expect, it } from 'vitest';
import { light, shade } from './shade';

describe('light on slopes', () => {
	it('is nothing on flat ground', () => {
		expect(light(0, 0)).toBeCloseTo(0, 12);
	});

	it('comes from the west: a slope that rises to the east is lit, its back is dark', () => {
		expect(light(0.5, 0)).toBeGreaterThan(0.1);
		expect(light(-0.5, 0)).toBeLessThan(-0.1);
	});
});

describe('the relief ramp', () => {
	it('leaves lit and flat ground clear', () => {
		expect([0.4, 0.1, 0, -0.01].map(shade)).toEqual([0, 0, 0, 0]);
	});

	it('darkens steadily and softly to a limit', () => {
		const ramp = Array.from({ length: 100 }, (_, i) => shade(-i / 50));
		ramp.slice(1).forEach((opacity, i) => {
			const step = opacity - (ramp[i] ?? 0);
			expect(step).toBeGreaterThanOrEqual(0);
			expect(step).toBeLessThan(0.03);
		});
		expect(ramp.at(-1)).toBeGreaterThan(0.4);
		expect(ramp.at(-1)).toBeLessThan(0.5);
	});
});

import { expect, it } from 'vitest';
import { luminance } from './hostScheme';

it('reads colours as browsers compute them', () => {
	const seen = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(22, 24, 26, 0.9)'].map(luminance);
	expect(seen.map((one) => one?.toFixed(2))).toEqual(['0.00', '1.00', '0.01']);
	for (const none of ['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0.3)', 'color(srgb 0 0 0 / 0.2)', ''])
		expect(luminance(none)).toBeUndefined();
});

it('reads those of wider spaces, which hosts set their grounds in', () => {
	const dark = ['oklch(0.208 0.042 265.755)', 'oklab(0.2 0 none / 0.95)', 'lab(12.1 -1 -7)'];
	const light = ['oklch(0.98 0 none)', 'lab(97.68 -0.03 0.01)', 'color(display-p3 0.96 0.95 0.9)'];
	for (const one of [...dark, 'color(srgb 0.06 0.09 0.16)'])
		expect(luminance(one), one).toBeLessThan(0.1);
	for (const one of light) expect(luminance(one), one).toBeGreaterThan(0.8);
});

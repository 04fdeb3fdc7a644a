import { expect, it } from 'vitest';
import { luminance } from './hostScheme';

it('reads colours as browsers compute them', () => {
	expect(luminance('rgb(255, 255, 255)')).toBeCloseTo(1);
	expect(luminance('rgba(0, 0, 0, 0.9)')).toBeCloseTo(0);
	expect(luminance('rgba(0, 0, 0, 0)')).toBeUndefined();
	expect(luminance('color(srgb 0 0 0)')).toBeUndefined();
});

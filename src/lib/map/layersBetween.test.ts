import { expect, test } from 'vitest';
import type { Camera } from './camera';
import { layersBetween } from './layersBetween';

const at = (zoom: number): Camera => ({ center: [112, 28], zoom, bearing: 0, pitch: 0 });
const globe = { ...at(2.75), layers: ['globe' as const] };
const flat = { ...at(6.6), layers: ['province' as const] };
const near = { ...at(9), layers: ['lakes' as const] };

test('flat views change over halfway', () => {
	expect(layersBetween(flat, near, 0.4)).toEqual({ layers: ['province'], there: false });
	expect(layersBetween(flat, near, 0.6)).toEqual({ layers: ['lakes'], there: true });
});

test('on the way from the globe the height tells, and the globe stays to the end', () => {
	expect(layersBetween(globe, flat, 0.2)).toEqual({ layers: ['globe'], there: false });
	expect(layersBetween(globe, flat, 0.7)).toEqual({ layers: ['globe', 'province'], there: true });
	expect(layersBetween(globe, flat, 1)).toEqual({ layers: ['province'], there: true });
});

test('the way back is the same', () => {
	expect(layersBetween(flat, globe, 0.3).layers).toEqual(layersBetween(globe, flat, 0.7).layers);
	expect(layersBetween(flat, globe, 0.9)).toEqual({ layers: ['globe'], there: true });
});

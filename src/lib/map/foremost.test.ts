import { expect, it } from 'vitest';
import type { ZoneFeature } from '../model/types';
import { foremostZones, most, namedZones, zonesOf } from './foremost';
import { square, zones } from './live/fixture';

const model = zones.features.find((feature): feature is ZoneFeature => feature.kind === 'zone')!;
/** Each larger than the one before. */
const zone = (_: unknown, i: number): ZoneFeature => ({
	...model,
	id: `z${i}`,
	geometry: { type: 'Polygon', coordinates: [square(11, 49, 0.001 * (i + 1))] }
});
const park = (count: number, focus: string[] = []) => ({
	zones: { ...zones, features: Array.from({ length: count }, zone) },
	chapters: [{ steps: [{ scene: { kind: 'map', view: 'near', focus } }] }] as never
});
const ids = (found: readonly ZoneFeature[]) => found.map(({ id }) => id);

it('all zones of a park of few stand for themselves', () => {
	const small = park(most, ['z3']);
	expect(foremostZones(small, [])).toEqual(zonesOf(small));
	expect(namedZones(small)).toEqual(zonesOf(small));
});

it('of many it is those that the story lights, then the largest, in the order of their file', () => {
	const found = ids(foremostZones(park(100, ['z3', 'z7']), []));
	expect(found).toHaveLength(most);
	expect(found.slice(0, 3)).toEqual(['z3', 'z7', 'z78']);
	expect(found.at(-1)).toBe('z99');
});

it('where the story lights more than there is room for, each stands for itself where it is lit', () => {
	const lit = Array.from({ length: 40 }, (_, i) => `z${i}`);
	const large = park(100, lit);
	expect(namedZones(large)).toHaveLength(40);
	expect(foremostZones(large, [])).toHaveLength(most);
	const [first, last] = ['z0', 'z39'].map((id) => ids(foremostZones(large, [id])));
	expect([first!.length, last!.length].toSorted()).toEqual([most, most + 1]);
	expect(first).toContain('z0');
	expect(last).toContain('z39');
});

import type { LayerSpecification, Map as LibraryMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { addLayers } from './addLayers';

const wanted = Array.from({ length: 20 }, (_, i): LayerSpecification => ({
	id: `layer ${i}`,
	type: 'line',
	source: `source ${i >> 1}`
}));
const sources = () =>
	Object.fromEntries(
		wanted.map((_, i) => [`source ${i}`, { type: 'vector' as const, url: `${i}` }])
	);

/** A map that has only what is told it, and insists on the layer before which another is put. */
function mapOf(order: string[]) {
	const known: string[] = [];
	const map = {
		addSource: (name: string) => void known.push(name),
		addLayer({ id }: LayerSpecification, before?: string) {
			const at = before === undefined ? order.length : order.indexOf(before);
			expect(at).toBeGreaterThanOrEqual(0);
			order.splice(at, 0, id);
		}
	};
	return { map: map as unknown as LibraryMap, order, known };
}

test('layers come a few at a time, each at its place, their sources once', () => {
	const { map, order, known } = mapOf(['layer 3', 'another', 'layer 12']);
	let there = [wanted[3]!, wanted[12]!];
	let times = 0;
	for (; there.length < wanted.length; times += 1) {
		const next = addLayers(map, wanted, there, sources);
		expect(next.length - there.length).toBeLessThan(10);
		there = next;
	}
	expect(times).toBeGreaterThan(1);
	expect(order.filter((id) => id !== 'another')).toEqual(wanted.map(({ id }) => id));
	expect(new Set(known).size).toBe(known.length);
	expect(known).not.toContain('source 1');
	expect(addLayers(map, wanted, there, sources)).toEqual(wanted);
});

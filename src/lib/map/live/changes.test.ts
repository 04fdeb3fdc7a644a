import { describe, expect, it } from 'vitest';
import { changesBetween, writeChange } from './changes';
import { layers as all } from '../../model/schema';
import { liveMapData } from './data';
import { ground, map, zones } from './fixture';
import { layersOf, type Shown } from './style';

const data = liveMapData({ map, zones, ground }, 'zh');
const faces = { sans: ['sans-serif'], serif: ['serif'] };
const shown: Shown = {
	...{ theme: 'paper', faces, layers: ['lakes'], near: all, focus: [] },
	...{ shape: 1, scale: 1 }
};
const layers = (more: Partial<Shown> = {}) => layersOf(data, {}, { ...shown, ...more });

describe('changesBetween', () => {
	it('finds nothing between equal looks', () => {
		expect(changesBetween(layers(), layers())).toEqual([]);
	});

	it('brings a layer in by its opacity, its names by their visibility', () => {
		expect(changesBetween(layers({ layers: [] }), layers())).toEqual([
			{ kind: 'paint', layer: 'lakes', property: 'fill-opacity', value: 1 },
			{ kind: 'paint', layer: 'shore', property: 'line-opacity', value: 1 },
			{ kind: 'layout', layer: 'lake-names', property: 'visibility', value: undefined }
		]);
	});

	it('puts a zone in focus by the filters of the names', () => {
		const changes = changesBetween(layers(), layers({ focus: ['one'] }));
		expect(changes.map(({ kind, layer }) => [kind, layer])).toEqual([
			['filter', 'zone-names'],
			['filter', 'focus-names']
		]);
	});

	it('lights an arc by opacities alone, which fade', () => {
		const arcs = (focus: string[]) => layers({ layers: ['arcs'], focus });
		const lines = changesBetween(arcs([]), arcs(['line'])).filter(({ layer }) =>
			layer.startsWith('arc-')
		);
		expect(lines).toEqual([
			{ kind: 'paint', layer: 'arc-quiet-line', property: 'line-opacity', value: 0 },
			{ kind: 'paint', layer: 'arc-lit-line', property: 'line-opacity', value: 1 }
		]);
	});

	it('leaves new layers to those who add them', () => {
		expect(changesBetween([], layers())).toEqual([]);
	});
});

it('sets changes without having MapLibre validate them', () => {
	const calls: unknown[][] = [];
	const note =
		(name: string) =>
		(...args: unknown[]) =>
			calls.push([name, ...args]);
	const map = {
		setPaintProperty: note('paint'),
		setLayoutProperty: note('layout'),
		setFilter: note('filter')
	};
	const layer = 'lakes';
	writeChange(map, { kind: 'paint', layer, property: 'fill-opacity', value: 1 });
	writeChange(map, { kind: 'layout', layer, property: 'visibility', value: undefined });
	writeChange(map, { kind: 'filter', layer, value: ['has', 'id'] });
	expect(calls).toEqual([
		['paint', layer, 'fill-opacity', 1, { validate: false }],
		['layout', layer, 'visibility', undefined, { validate: false }],
		['filter', layer, ['has', 'id'], { validate: false }]
	]);
});

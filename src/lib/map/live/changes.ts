import type { LayerSpecification } from 'maplibre-gl';

/** One property of one layer that has to be set. */
export type Change =
	| { kind: 'paint' | 'layout'; layer: string; property: string; value: unknown }
	| { kind: 'filter'; layer: string; value: unknown };

type Properties = Record<string, unknown>;

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

function properties(
	kind: 'paint' | 'layout',
	layer: string,
	before: Properties,
	after: Properties
): Change[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])]
		.filter((property) => differ(before[property], after[property]))
		.map((property) => ({ kind, layer, property, value: after[property] }));
}

const filterOf = (spec: LayerSpecification): unknown =>
	'filter' in spec ? spec.filter : undefined;

/** What to set for the layers of `before` to look as they do in `after`; new layers are not its business. */
export function changesBetween(
	before: readonly LayerSpecification[],
	after: readonly LayerSpecification[]
): Change[] {
	const old = new Map(before.map((spec) => [spec.id, spec]));
	return after.flatMap((spec) => {
		const was = old.get(spec.id);
		if (!was) return [];
		const changes = [
			...properties('paint', spec.id, { ...was.paint }, { ...spec.paint }),
			...properties('layout', spec.id, { ...was.layout }, { ...spec.layout })
		];
		if (differ(filterOf(was), filterOf(spec)))
			changes.push({ kind: 'filter', layer: spec.id, value: filterOf(spec) });
		return changes;
	});
}

/** MapLibre's setters by name, without its table of every property's type. */
interface Setters {
	setPaintProperty(layer: string, property: string, value: unknown, how: object): unknown;
	setLayoutProperty(layer: string, property: string, value: unknown, how: object): unknown;
	setFilter(layer: string, value: unknown, how: object): unknown;
}

/** What `layersOf` makes has been validated by the tests; to do it here would mean to write out the whole style for each. */
const unchecked = { validate: false };

/** Sets it on MapLibre's map. */
export function writeChange(map: Setters, change: Change): void {
	const { layer, value } = change;
	if (change.kind === 'filter') map.setFilter(layer, value, unchecked);
	else if (change.kind === 'paint') map.setPaintProperty(layer, change.property, value, unchecked);
	else map.setLayoutProperty(layer, change.property, value, unchecked);
}

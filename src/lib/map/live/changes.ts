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

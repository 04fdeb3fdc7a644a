import type { LayerSpecification, Map as LibraryMap, SourceSpecification } from 'maplibre-gl';
import { sourceOf } from './style';

/**
 * Adds the layers that a map lacks, each at its place, with the sources that they are drawn from.
 * @param wanted the layers to be there, the lowest first
 * @param there those of them that are there
 * @param sources those of the style by their names
 * @returns the sources that are new
 */
export function addLayers(
	map: LibraryMap,
	wanted: readonly LayerSpecification[],
	there: readonly LayerSpecification[],
	sources: () => Readonly<Record<string, SourceSpecification>>
): string[] {
	const known = new Set(there.map(({ id }) => id));
	const missing = wanted.filter(({ id }) => !known.has(id));
	if (missing.length === 0) return [];
	const all = sources();
	const drawn = new Set(there.map(sourceOf));
	const names = [...new Set(missing.map(sourceOf))].flatMap((name) =>
		name === undefined || drawn.has(name) ? [] : name
	);
	for (const name of names) map.addSource(name, all[name]!);
	// From the top: the one above is there.
	for (const layer of missing.toReversed())
		map.addLayer(layer, wanted[wanted.indexOf(layer) + 1]?.id);
	return names;
}

import type { LayerSpecification, Map as LibraryMap } from 'maplibre-gl';
import { sourceOf, type Sources } from './style';

/** How many layers MapLibre takes in within a task of the page that is not a long one. */
const most = 8;

/**
 * Adds the layers that a map lacks, each at its place, with the sources that they are drawn from; of many the lowest
 * ones, so that it is to be called again.
 * @param wanted the layers to be there, the lowest first
 * @param there those of them that are there
 * @param sources those of the style by their names
 * @returns those that are there now
 */
export function addLayers(
	map: LibraryMap,
	wanted: readonly LayerSpecification[],
	there: readonly LayerSpecification[],
	sources: () => Sources
): LayerSpecification[] {
	const known = new Set(there.map(({ id }) => id));
	const missing = wanted.filter(({ id }) => !known.has(id)).slice(0, most);
	if (missing.length === 0) return [...wanted];
	const all = sources();
	const drawn = new Set(there.map(sourceOf));
	for (const name of new Set(missing.map(sourceOf)))
		if (name !== undefined && !drawn.has(name)) map.addSource(name, all[name]!);
	const now = wanted.filter((layer) => known.has(layer.id) || missing.includes(layer));
	// From the top: the one above is there.
	for (const layer of missing.toReversed()) map.addLayer(layer, now[now.indexOf(layer) + 1]?.id);
	return now;
}

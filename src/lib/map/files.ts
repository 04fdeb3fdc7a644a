import type { FeatureCollection } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';

/** The ground files that map.json names, parsed, by the path it gives them. */
export type GroundFiles = Readonly<Record<string, unknown>>;

/** A TopoJSON file that has objects and arcs. */
export const isTopology = (value: unknown): value is Topology<Objects<Record<string, unknown>>> =>
	typeof value === 'object' &&
	value !== null &&
	'type' in value &&
	value.type === 'Topology' &&
	'objects' in value &&
	'arcs' in value;

/** A GeoJSON file of features. */
export const isCollection = (value: unknown): value is FeatureCollection =>
	typeof value === 'object' &&
	value !== null &&
	'features' in value &&
	Array.isArray(value.features);

import type { Lang, MapFile, ZonesFile } from '../../model/types';

type Ring = [lon: number, lat: number][];

/** A zone as the live map draws it, its name in the page's language. */
export interface LiveZone {
	id: string;
	label: string;
	/** Metres. */
	height: number;
	/** The outline first, then its holes. */
	rings: Ring[];
}

/** What the page hands to the live map as JSON: files to fetch, the zones, and nothing that is not drawn. */
export interface LiveMapData {
	lang: Lang;
	ground: Omit<MapFile['ground'], 'bands'>;
	zones: LiveZone[];
	/** The dashed ring around a diagram, and the mark that says that it is one; gone once all zones are surveyed. */
	ring: { rings: Ring[]; mark: string } | null;
}

/**
 * The part of the story that the live map needs, in one language.
 * @param mark the word "schematic"
 */
export function liveMapData(map: MapFile, zones: ZonesFile, lang: Lang, mark: string): LiveMapData {
	const ring = zones.features.find((feature) => feature.kind === 'ring');
	const schematic = zones.features.some(
		(feature) => feature.kind === 'zone' && feature.properties.schematic
	);
	const ground = { ...map.ground };
	delete ground.bands;
	return {
		lang,
		ground,
		zones: zones.features.flatMap((feature) =>
			feature.kind === 'zone'
				? {
						id: feature.id,
						label: (feature.properties.short ?? feature.properties.name)[lang],
						height: feature.properties.height,
						rings: feature.geometry.coordinates
					}
				: []
		),
		ring: ring && schematic ? { rings: ring.geometry.coordinates, mark } : null
	};
}

import type { Lang, MapFile, ZoneFeature, ZonesFile } from '../../model/types';
import { unprojector } from '../camera';
import { linesOf } from '../drawn/labels';
import { platesOf } from '../drawn/plates';

type Position = [lon: number, lat: number];
type Ring = Position[];

/** A zone as the live map draws it, its name in the page's language. */
export interface LiveZone {
	id: string;
	label: string;
	/** Where its name stands: in front of the plate or behind it, as on the drawn map. */
	at: Position;
	anchor: 'top' | 'bottom';
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

type Place = Pick<LiveZone, 'at' | 'anchor'>;

/** Where the drawn map first tries to put the zones' names, on the ground of the view that shows them. */
function placesOf(map: MapFile, zones: readonly ZoneFeature[]): Map<string, Place> {
	const view = map.views.find(({ layers }) => layers.includes('zones'));
	if (!view) return new Map();
	const ground = unprojector(view);
	return new Map(
		platesOf(view, zones).flatMap(({ id, anchor: [x, y], reach: [, ry] }) => {
			const front = y > 500;
			const at = ground([x, front ? y + ry : y - ry]);
			return at ? [[id, { at: round(at), anchor: front ? 'top' : 'bottom' }] as const] : [];
		})
	);
}

/** To about a metre. */
const round = ([lon, lat]: Position): Position => [+lon.toFixed(5), +lat.toFixed(5)];

/**
 * The part of the story that the live map needs, in one language.
 * @param mark the word "schematic"
 */
export function liveMapData(
	map: MapFile,
	{ features }: ZonesFile,
	lang: Lang,
	mark: string
): LiveMapData {
	const ring = features.find((feature) => feature.kind === 'ring');
	const zones = features.flatMap((feature) => (feature.kind === 'zone' ? feature : []));
	const places = placesOf(map, zones);
	const schematic = zones.some(({ properties }) => properties.schematic);
	const ground = { ...map.ground };
	delete ground.bands;
	return {
		lang,
		ground,
		zones: zones.map(({ id, properties: { name, short, height }, geometry: { coordinates } }) => ({
			id,
			label: linesOf((short ?? name)[lang], lang).join('\n'),
			...(places.get(id) ?? { at: coordinates[0]![0]!, anchor: 'top' }),
			height,
			rings: coordinates
		})),
		ring: ring && schematic ? { rings: ring.geometry.coordinates, mark } : null
	};
}

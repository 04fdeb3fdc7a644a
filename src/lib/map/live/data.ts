import type { Imagery, Lang, MapFile, ZonesFile } from '../../model/types';
import { arcsOf } from '../arcs';
import { unprojector } from '../camera';
import { labelsOf, linesOf, tieLines } from '../drawn/labels';
import { isCollection } from '../files';
import { picturesOf, type Mapped } from '../drawn/pictures';
import type { LiveImagery } from './imagery';
import { liveSpots, type LiveSpots } from './spots';

type Position = [lon: number, lat: number];
type Ring = Position[];

/** A zone as the live map draws it, its name in the page's language. */
export interface LiveZone {
	id: string;
	label: string;
	/** Where its name stands: beside the plate, on the side that the drawn map has it, in MapLibre's words. */
	at: Position;
	anchor: 'top' | 'bottom' | 'left' | 'right';
	/** Metres. */
	height: number;
	/** The outline first, then its holes. */
	rings: Ring[];
}

/** A place at the end of an arc. */
export interface LiveEnd {
	/** Its name in the page's language. */
	id: string;
	at: Position;
	home: boolean;
}

/** A tie as the live map draws it. */
export interface LiveArc {
	id: string;
	ends: { from: LiveEnd; to: LiveEnd };
	bow: number;
	inferred: boolean;
	/** What ties them, in lines. */
	words: string;
}

/** What the page hands to the live map as JSON: files to fetch, the zones, and nothing that is not drawn. */
export interface LiveMapData {
	lang: Lang;
	ground: MapFile['ground'];
	zones: LiveZone[];
	arcs: LiveArc[];
	/** By view and ties in focus (`spotsKey`): as on the drawn map of the story's scenes. */
	spots: Record<string, LiveSpots>;
	/** Towns that a county is called after: one of the two names is enough. */
	seats: string[];
	/** The dashed ring around a diagram, and the mark that says that it is one; gone once all zones are surveyed. */
	ring: { rings: Ring[]; mark: string } | null;
	/** The publisher's own pictures from the air. */
	imagery?: LiveImagery;
}

type Place = Pick<LiveZone, 'at' | 'anchor'>;

/** On which side of its plate the drawn map names each zone, as a point on the ground of the view that shows it. */
function placesOf(story: Mapped, lang: Lang): Map<string, Place> {
	const view = story.map.views.find(({ layers }) => layers.includes('zones'));
	const picture = view && picturesOf(story)[view.id];
	if (!view || !picture) return new Map();
	const ground = unprojector(view);
	const placed = labelsOf(picture, story, lang, []).large;
	return new Map(
		picture.plates.flatMap(({ id, anchor: [x, y], reach: [rx, ry] }) => {
			const lines = nameOf(story.zones, id, lang);
			const label = placed.find((each) => each.lines.join() === lines.join());
			const front = !label || label.y > y;
			const side: [LiveZone['anchor'], number, number] =
				label?.anchor === 'start'
					? ['left', x + rx, y]
					: label?.anchor === 'end'
						? ['right', x - rx, y]
						: front
							? ['top', x, y + ry]
							: ['bottom', x, y - ry];
			const at = ground([side[1], side[2]]);
			return at ? [[id, { at: round(at), anchor: side[0] }] as const] : [];
		})
	);
}

/** The names of a file of points. */
const namesIn = (file: unknown, lang: Lang, kind?: string): string[] =>
	!isCollection(file)
		? []
		: file.features.flatMap(({ properties }) => {
				const name: unknown = properties?.[lang];
				return typeof name === 'string' && properties?.k === kind ? name : [];
			});

function seatsOf({ map, ground = {} }: Mapped, lang: Lang): string[] {
	const { labels = '', places = '' } = map.ground;
	const counties = namesIn(ground[labels], lang, 'county');
	return namesIn(ground[places], lang).filter((name) =>
		counties.some((county) => county.startsWith(name))
	);
}

function nameOf({ features }: ZonesFile, id: string, lang: Lang): string[] {
	const zone = features.find((feature) => feature.id === id);
	if (zone?.kind !== 'zone') return [];
	const { name, short } = zone.properties;
	return linesOf((short ?? name)[lang], lang);
}

const liveArcs = ({ map, ground = {} }: Mapped, lang: Lang): LiveArc[] =>
	arcsOf(map, ground).map(({ id, ends: { from, to }, bow, inferred, tie }) => {
		const end = ({ at, home, [lang]: id }: typeof from): LiveEnd => ({ id, at, home });
		const words = tieLines(tie.words[lang], lang).join('\n');
		return { id, ends: { from: end(from), to: end(to) }, bow, inferred, words };
	});

/** Its words stand in the page. */
const wordless = ({ name: _name, attribution: _attribution, ...imagery }: Imagery): LiveImagery =>
	imagery;

/** To about a metre. */
const round = ([lon, lat]: Position): Position => [+lon.toFixed(5), +lat.toFixed(5)];

/**
 * The part of the story that the live map needs, in one language.
 * @param mark the word "schematic"
 */
export function liveMapData(story: Mapped, lang: Lang, mark: string): LiveMapData {
	const { features } = story.zones;
	const ring = features.find((feature) => feature.kind === 'ring');
	const zones = features.flatMap((feature) => (feature.kind === 'zone' ? feature : []));
	const places = placesOf(story, lang);
	const schematic = zones.some(({ properties }) => properties.schematic);
	return {
		lang,
		ground: story.map.ground,
		...(story.map.imagery && { imagery: wordless(story.map.imagery) }),
		zones: zones.map(({ id, properties: { height }, geometry: { coordinates } }) => ({
			id,
			label: nameOf(story.zones, id, lang).join('\n'),
			...(places.get(id) ?? { at: coordinates[0]![0]!, anchor: 'top' }),
			height,
			rings: coordinates
		})),
		arcs: liveArcs(story, lang),
		spots: liveSpots(story, lang),
		seats: seatsOf(story, lang),
		ring: ring && schematic ? { rings: ring.geometry.coordinates, mark } : null
	};
}

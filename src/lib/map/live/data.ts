import type { Imagery, Lang, MapFile } from '../../model/types';
import { arcsOf } from '../arcs';
import { tieLines } from '../drawn/labels';
import { isCollection } from '../files';
import type { Mapped } from '../drawn/pictures';
import type { LiveImagery } from './imagery';
import { liveSpots, type LiveSpots } from './spots';
import { zoneLines, zoneSpots, type ZoneSpot } from './zoneSpots';

type Position = [lon: number, lat: number];
type Ring = Position[];

/** A zone as the live map draws it, its name in the page's language. */
export interface LiveZone {
	id: string;
	label: string;
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
	/** Where the names of zones stand. */
	zoneSpots: ZoneSpot[];
	/** The dashed ring around a diagram; gone once all zones are surveyed. */
	ring: Ring[] | null;
	/** The publisher's own pictures from the air. */
	imagery?: LiveImagery;
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

const liveArcs = ({ map, ground = {} }: Mapped, lang: Lang): LiveArc[] =>
	arcsOf(map, ground).map(({ id, ends: { from, to }, bow, inferred, tie }) => {
		const end = ({ at, home, [lang]: id }: typeof from): LiveEnd => ({ id, at, home });
		const words = tieLines(tie.words[lang], lang).join('\n');
		return { id, ends: { from: end(from), to: end(to) }, bow, inferred, words };
	});

/** Its words stand in the page. */
const wordless = ({ name: _name, attribution: _attribution, ...imagery }: Imagery): LiveImagery =>
	imagery;

/** The part of the story that the live map needs, in one language. */
export function liveMapData(story: Mapped, lang: Lang): LiveMapData {
	const { features } = story.zones;
	const ring = features.find((feature) => feature.kind === 'ring');
	const zones = features.flatMap((feature) => (feature.kind === 'zone' ? feature : []));
	const schematic = zones.some(({ properties }) => properties.schematic);
	return {
		lang,
		ground: story.map.ground,
		...(story.map.imagery && { imagery: wordless(story.map.imagery) }),
		zones: zones.map(({ id, properties: { height }, geometry: { coordinates } }) => ({
			id,
			label: zoneLines(story.zones, id, lang).join('\n'),
			height,
			rings: coordinates
		})),
		arcs: liveArcs(story, lang),
		spots: liveSpots(story, lang),
		seats: seatsOf(story, lang),
		zoneSpots: zoneSpots(story, lang),
		ring: ring && schematic ? ring.geometry.coordinates : null
	};
}

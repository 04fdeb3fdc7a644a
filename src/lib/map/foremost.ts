import { polygonArea } from 'd3';
import type { Story, ZoneFeature } from '../model/types';

/** So many zones of a park stand for themselves, each with its plate, its name and its card; the others are drawn as one. */
export const most = 24;

type Park = Pick<Story, 'zones'> & Partial<Pick<Story, 'chapters'>>;

const size = ({ geometry }: ZoneFeature) => Math.abs(polygonArea(geometry.coordinates[0]!));

/** A park's zones in the order of their file, those of them that stand for themselves wherever it is shown, or anywhere. */
interface Ranked {
	all: ZoneFeature[];
	foremost: ZoneFeature[];
	named: ZoneFeature[];
}

function rank({ zones, chapters = [] }: Park): Ranked {
	const all = zones.features.flatMap((feature) => (feature.kind === 'zone' ? feature : []));
	if (all.length <= most) return { all, foremost: all, named: all };
	const scenes = chapters.flatMap(({ steps }) => steps).map(({ scene }) => scene);
	const lit = new Set(scenes.flatMap((scene) => (scene.kind === 'map' ? scene.focus : [])));
	const rated = all.map((zone) => ({ zone, lit: Number(lit.has(zone.id)), size: size(zone) }));
	rated.sort((a, b) => b.lit - a.lit || b.size - a.size);
	const first = new Set(rated.slice(0, most).map(({ zone }) => zone));
	return {
		all,
		foremost: all.filter((zone) => first.has(zone)),
		named: all.filter((zone) => first.has(zone) || lit.has(zone.id))
	};
}

const ranked = new WeakMap<Park, Ranked>();

/** Each scene asks, so that a park is ranked once. */
function rankedOf(park: Park): Ranked {
	const known = ranked.get(park) ?? rank(park);
	ranked.set(park, known);
	return known;
}

export const zonesOf = (park: Park): ZoneFeature[] => rankedOf(park).all;

/** All zones that stand for themselves in any scene. */
export const namedZones = (park: Park): ZoneFeature[] => rankedOf(park).named;

/**
 * The zones that stand for themselves in a scene: all where there are few; of many those that the story lights, then
 * the largest. In the order of their file.
 * @param focus ids of those that the scene lights: they do in any case
 */
export function foremostZones(park: Park, focus: readonly string[]): ZoneFeature[] {
	const { foremost, named } = rankedOf(park);
	const first = new Set(foremost);
	return named.filter((zone) => first.has(zone) || focus.includes(zone.id));
}

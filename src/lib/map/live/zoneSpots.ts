import type { Lang, ZonesFile } from '../../model/types';
import { unprojector } from '../camera';
import { labelsOf, linesOf, sizes, type Size } from '../drawn/labels';
import { picturesOf, type Mapped } from '../drawn/pictures';
import { namedZones } from '../foremost';

/** A place on the ground, beside its plate, for the name of a zone. */
export interface ZoneSpot {
	/** The zone's. */
	id: string;
	at: [lon: number, lat: number];
	/** The side of the name that is there, in MapLibre's words. */
	anchor: 'top' | 'bottom' | 'left' | 'right';
	/** When the name stands there, by `zoneMoment`. */
	when: string;
}

/** Size of names and zones in focus, as a word that no other contains. */
export const zoneMoment = (size: Size, focus: readonly string[]): string =>
	`|${[size, ...focus].join(' ')}|`;

/** A zone's name in lines. */
export function zoneLines({ features }: ZonesFile, id: string, lang: Lang): string[] {
	const zone = features.find((feature) => feature.id === id);
	if (zone?.kind !== 'zone') return [];
	const { name, short } = zone.properties;
	return linesOf((short ?? name)[lang], lang);
}

/** To about a metre. */
const round = ([lon, lat]: [number, number]): [number, number] => [
	+lon.toFixed(5),
	+lat.toFixed(5)
];

/** Where the drawn map names each zone: with nothing in focus, with any zone alone, and as the story's scenes have it. */
export function zoneSpots(story: Mapped, lang: Lang): ZoneSpot[] {
	const view = story.map.views.find(({ layers }) => layers.includes('zones'));
	const picture = view && picturesOf(story)[view.id];
	if (!view || !picture) return [];
	const ids = namedZones(story).map(({ id }) => id);
	const told = (story.chapters ?? [])
		.flatMap(({ steps }) => steps)
		.flatMap(({ scene }) => (scene.kind === 'map' ? [scene.focus] : []));
	const focuses = [[], ...ids.map((id) => [id]), ...told].map((focus) =>
		ids.filter((id) => focus.includes(id))
	);
	const moments = new Map(focuses.map((focus) => [focus.join(' '), focus]));
	const ground = unprojector(view);
	const spots = new Map<string, ZoneSpot>();
	for (const focus of moments.values()) {
		const placed = labelsOf(picture, story, lang, focus);
		for (const size of sizes)
			for (const id of ids) {
				const lines = zoneLines(story.zones, id, lang).join();
				const label = placed[size].find((each) => each.lines.join() === lines);
				const at = label && ground([label.x, label.y]);
				if (!label || !at) continue;
				const sides = {
					start: 'left',
					end: 'right',
					middle: label.dy > 0 ? 'top' : 'bottom'
				} as const;
				const spot = { id, at: round(at), anchor: sides[label.anchor], when: '' };
				const key = JSON.stringify(spot);
				const known = spots.get(key) ?? spot;
				spots.set(key, { ...known, when: known.when + zoneMoment(size, focus) });
			}
	}
	return [...spots.values()];
}

import type { Story, View, ZonesFile } from '../../model/types';
import { groundMatrix } from '../camera';
import { extentOf, groundOf, type Shape } from '../ground';
import { clipRing } from './clip';
import { straightPath } from './path';
import { platesOf, type Plate } from './plates';

/** The parts of a story that its drawn map is made from. */
export type Mapped = Pick<Story, 'map' | 'zones' | 'ground'>;

/** Everything of a view that is drawn once a page and shared by the scenes that show it. */
export interface Picture {
	view: View;
	shapes: Shape[];
	/** The ring around a diagram, as a path in px of the reference stage; empty where the view has no zones. */
	ring: string;
	/** The farthest first. */
	plates: Plate[];
	/** Whether any of its zones is schematic, which the map has to say. */
	schematic: boolean;
}

const zonesOf = (zones: ZonesFile) =>
	zones.features.flatMap((feature) => (feature.kind === 'zone' ? feature : []));

function pictureOf(view: View, { map, zones, ground = {} }: Mapped): Picture {
	const shown = view.layers.includes('zones');
	const rings = shown ? zones.features.filter(({ kind }) => kind === 'ring') : [];
	const matrix = groundMatrix(view);
	return {
		view,
		shapes: groundOf(view, map.ground, ground),
		ring: straightPath(
			rings.map((ring) => clipRing(ring.geometry.coordinates[0]!, matrix, extentOf(view)))
		),
		plates: shown ? platesOf(view, zonesOf(zones)) : [],
		schematic: shown && zonesOf(zones).some(({ properties }) => properties.schematic)
	};
}

const made = new WeakMap<Mapped['map'], Record<string, Picture>>();

/** The pictures of all views by their id, made once for a story. */
export function picturesOf(story: Mapped): Record<string, Picture> {
	const known = made.get(story.map);
	if (known) return known;
	const pictures = Object.fromEntries(
		story.map.views.map((view) => [view.id, pictureOf(view, story)])
	);
	made.set(story.map, pictures);
	return pictures;
}

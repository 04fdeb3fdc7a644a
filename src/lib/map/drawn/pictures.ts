import type { Story, View } from '../../model/types';
import { arcLine, arcsOf, isShown, type Arc } from '../arcs';
import { groundMatrix, projector } from '../camera';
import { foremostZones, namedZones, zonesOf } from '../foremost';
import { isGlobe } from '../globe';
import { extentOf, groundOf, type Shape } from '../ground';
import { clipRing } from './clip';
import { gatherSolids } from './crowd';
import { pathOf } from './path';
import { placePlates, type Plate, type Solid } from './plates';
import { simplify } from './simplify';

/** The parts of a story that its drawn map is made from. */
export type Mapped = Pick<Story, 'map' | 'zones' | 'ground'> & Partial<Pick<Story, 'chapters'>>;

/** An arc of the picture: an SVG path in px of the reference stage. */
export interface DrawnArc extends Arc {
	path: string;
}

/** Everything of a view that is drawn once a page and shared by the scenes that show it. */
export interface Picture {
	view: View;
	shapes: Shape[];
	/** The ring around a diagram, as a path in units (`path.ts`); empty where the view has no zones. */
	ring: string;
	/** Of the zones that stand for themselves, the farthest first. */
	plates: Plate[];
	/** All that is drawn of zones, from the farthest: these plates, and between them the others, many as one. */
	solids: (Plate | Solid)[];
	/** All ties; which of them are seen is the scene's matter (`shownArcs`). */
	arcs: DrawnArc[];
	/** Whether any of its zones is schematic, which the map has to say. */
	schematic: boolean;
}

/** The arcs as one curve each, through their ends and their middle: within a px of the parabola, seen at an angle. */
function drawnArcs(view: View, { map, ground = {} }: Mapped): DrawnArc[] {
	const project = projector(view);
	return arcsOf(map, ground).flatMap((arc) => {
		const line = arcLine(arc.from, arc.to, arc.bow);
		const [a, b, c] = [line[0]!, line[line.length >> 1]!, line.at(-1)!].map((at) => project(at));
		if (!a || !b || !c) return [];
		const [x, y] = [2 * b[0] - (a[0] + c[0]) / 2, 2 * b[1] - (a[1] + c[1]) / 2];
		const [start, control, end] = [a, [x, y], c].map((at) => at.map(Math.round).join(' '));
		return [{ ...arc, path: `M${start}Q${control} ${end}` }];
	});
}

/** The arcs that a scene shows (`isShown`). */
export const shownArcs = ({ view, arcs }: Picture, focus: readonly string[]): DrawnArc[] =>
	arcs.filter((arc) => isShown(arc, focus, view.layers.includes('arcs')));

/** The plates that a scene shows: those that stand for themselves wherever the park is shown, and those in focus. */
export function shownPlates({ plates }: Picture, story: Mapped, focus: readonly string[]): Plate[] {
	const shown = new Set(foremostZones(story, focus).map(({ id }) => id));
	return plates.filter(({ id }) => shown.has(id));
}

/** Views that a story comes to from the globe, or leaves for it. */
function landings({ map, chapters = [] }: Mapped): Set<string> {
	const globes = new Set(map.views.filter(isGlobe).map(({ id }) => id));
	const seen = chapters
		.flatMap(({ steps }) => steps)
		.flatMap(({ scene }) => (scene.kind === 'map' ? scene.view : []));
	return new Set(
		seen.filter((_, i) => [seen[i - 1], seen[i + 1]].some((next) => next && globes.has(next)))
	);
}

function pictureOf(view: View, story: Mapped, afar: boolean): Picture {
	const { map, zones, ground = {} } = story;
	const shown = view.layers.includes('zones');
	const rings = shown ? zones.features.filter(({ kind }) => kind === 'ring') : [];
	const matrix = groundMatrix(view);
	const placed = shown ? placePlates(view, zonesOf(story)) : [];
	const named = new Set(namedZones(story).map(({ id }) => id));
	return {
		view,
		shapes: groundOf(view, map.ground, ground, afar),
		ring: pathOf(
			rings.map(({ geometry }) =>
				simplify(clipRing(geometry.coordinates[0]!, matrix, extentOf(view)), () => 12, true)
			),
			true
		),
		plates: placed.flatMap(({ plate }) => (named.has(plate.id) ? plate : [])),
		solids: gatherSolids(placed, named, extentOf(view)),
		arcs: drawnArcs(view, story),
		schematic: shown && zonesOf(story).some(({ properties }) => properties.schematic)
	};
}

const made = new WeakMap<Mapped['map'], Record<string, Picture>>();

/** The pictures of all views by their id, made once for a story. */
export function picturesOf(story: Mapped): Record<string, Picture> {
	const known = made.get(story.map);
	if (known) return known;
	const afar = landings(story);
	const pictures = Object.fromEntries(
		story.map.views.map((view) => [view.id, pictureOf(view, story, afar.has(view.id))])
	);
	made.set(story.map, pictures);
	return pictures;
}

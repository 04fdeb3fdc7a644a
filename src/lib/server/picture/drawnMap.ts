import type { Edition } from '../../i18n/edition';
import DrawnDefs from '../../map/drawn/DrawnDefs.svelte';
import DrawnScene from '../../map/drawn/DrawnScene.svelte';
import type { View } from '../../model/types';
import type { Room } from './conditions';
import { childrenOf, classesOf, ofClass, textOf } from './markup';
import { markupOf, pageOf, unboxed, type Drawn } from './page';

/** A view of the map with what has to be said on it and of it. */
export interface DrawnMap extends Drawn {
	/** That it is a diagram, where it is one; stands on the map. */
	schematic: string | undefined;
	/** What dashed arcs mean; stands on the map. */
	inferred: string[];
	/** Credit and review number. */
	foot: string[];
	/** Whose data it is made from. */
	sources: string;
}

/** The side of a view's reference stage in px. */
const reference = 1000;

/** `xMidYMid meet` and `xMinYMax meet` of a square drawing in a box, as a transform. */
function fit({ width, height }: Required<Room>, ratio = ''): string {
	const scale = Math.min(width, height) / reference;
	const [x, y] = ratio.startsWith('xMinYMax')
		? [0, height - reference * scale]
		: [(width - reference * scale) / 2, (height - reference * scale) / 2];
	return `translate(${x} ${y}) scale(${scale})`;
}

/**
 * Draws a view of the map as a page's stage of that size does: ground, zones, names, scale and north.
 * @param options `focus`: zones and ties to light up; `bare`: without scale and north
 * @throws Error where its styles say what is not read
 */
export function drawMap(
	view: View,
	edition: Edition,
	room: Required<Room>,
	{ focus = [], bare = false }: { focus?: readonly string[]; bare?: boolean } = {}
): DrawnMap {
	const { root, drawn } = pageOf(
		markupOf(DrawnDefs, { edition, views: [view.id] }) +
			markupOf(DrawnScene, { edition, view, focus, uid: view.id }),
		edition.lang,
		{ containers: { drawn: room } }
	);
	const [stage] = ofClass(root, 'drawn');
	const layers = childrenOf(stage ? [stage] : [], 'svg').filter(
		(svg) => !bare || !classesOf(svg).includes('corner')
	);
	const shared = childrenOf(childrenOf(ofClass(root, 'map-defs'))).filter(({ tag }) => tag !== 'g');
	const foot = ofClass(root, 'foot');
	return {
		parts: [
			{ tag: 'defs', attributes: {}, children: drawn(shared), parent: undefined },
			...drawn(layers).map((svg) => unboxed(svg, fit(room, svg.attributes['preserveAspectRatio'])))
		],
		...room,
		schematic: ofClass(root, 'mark').map(textOf)[0],
		inferred: childrenOf(
			ofClass(root, 'inferred').filter(({ tag }) => tag === 'div'),
			'p'
		).map(textOf),
		foot: childrenOf(foot, 'span').map(textOf),
		sources: childrenOf(childrenOf(foot, 'details'), 'p').map(textOf).join(' ')
	};
}

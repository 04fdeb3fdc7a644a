import type { Lang } from '../../model/types';
import { endsOf } from '../arcs';
import { labelsOf, type Size } from '../drawn/labels';
import { picturesOf, type Mapped, type Picture } from '../drawn/pictures';
import type { PlacedLabel, Room } from '../drawn/placement';
import { baseline, lineHeight } from '../drawn/spots';
import { isGlobe } from '../globe';
import { spotsKey } from './look';

/** Where a name stands at its point: which side of it is there, how far away in ems, and on which stages. */
export interface LiveSpot {
	anchor: 'left' | 'right' | 'center';
	offset: [x: number, y: number];
	/** Only on stages that are so wide. */
	room?: Exclude<Room, 'near'>;
}

/**
 * Places of names by what they name: a point of the ground's files (`nameIn`), or the place at the end of an arc; a name
 * that has none finds no room.
 */
export type LiveSpots = Record<Size, Record<string, LiveSpot>>;

function spotOf({ lines, dx, dy, anchor, room }: PlacedLabel): LiveSpot {
	const anchors = { start: 'left', end: 'right', middle: 'center' } as const;
	const middle = dy - baseline + (lines.length * lineHeight) / 2;
	return {
		anchor: anchors[anchor],
		offset: [dx, +middle.toFixed(2)],
		...(room !== 'near' && { room })
	};
}

/** As the drawn map places them, so that nothing jumps and nothing is cut at the edge of the stage. */
function spotsIn(picture: Picture, story: Mapped, lang: Lang, focus: readonly string[]): LiveSpots {
	const ends = endsOf(picture.arcs, focus, picture.view.layers.includes('arcs'));
	const names = new Set(ends.map(({ end }) => end[lang]));
	const placed = labelsOf(picture, story, lang, focus);
	const spots = (size: Size) =>
		Object.fromEntries(
			placed[size].flatMap((label): [string, LiveSpot][] => {
				const { of, lines, dot } = label;
				const [name = ''] = lines;
				const what = of ?? (dot && names.has(name) ? name : undefined);
				return what === undefined ? [] : [[what, spotOf(label)]];
			})
		);
	return { small: spots('small'), medium: spots('medium'), large: spots('large') };
}

/** The places of names for every scene of the story that has a flat map, by `spotsKey`. */
export function liveSpots(story: Mapped, lang: Lang): Record<string, LiveSpots> {
	const pictures = picturesOf(story);
	const scenes = (story.chapters ?? [])
		.flatMap((chapter) => chapter.steps)
		.flatMap(({ scene }) => (scene.kind === 'map' ? scene : []));
	// Beside a chart, and with the card of a zone open, a view is seen without its focus.
	const seen = scenes.flatMap(({ view, focus }) => [
		{ view, focus: [] },
		{ view, focus }
	]);
	return Object.fromEntries(
		seen.flatMap(({ view, focus }) => {
			const picture = pictures[view];
			if (!picture || isGlobe(picture.view)) return [];
			const tied = picture.arcs.flatMap(({ id }) => (focus.includes(id) ? id : []));
			return [[spotsKey(view, tied), spotsIn(picture, story, lang, tied)]];
		})
	);
}

import type { Lang } from '../../model/types';
import { endsOf } from '../arcs';
import { labelsOf, type Size } from '../drawn/labels';
import { picturesOf, shownArcs, type Mapped, type Picture } from '../drawn/pictures';
import { baseline, lineHeight } from '../drawn/placement';
import { spotsKey } from './look';

/** Where a name stands beside its dot: which side of it is there, and how far away in ems. */
export interface LiveSpot {
	anchor: 'left' | 'right' | 'center';
	offset: [x: number, y: number];
}

/** Places of the names at the ends of arcs; a name that has none finds no room. */
export type LiveSpots = Record<Size, Record<string, LiveSpot>>;

/** As the drawn map places them, so that nothing jumps and nothing is cut at the edge of the stage. */
function spotsIn(picture: Picture, story: Mapped, lang: Lang, focus: readonly string[]): LiveSpots {
	const ends = endsOf(picture.arcs, focus, picture.view.layers.includes('arcs'));
	const names = new Set(ends.map(({ end }) => end[lang]));
	const placed = labelsOf(picture, story, lang, focus);
	const anchors = { start: 'left', end: 'right', middle: 'center' } as const;
	const spots = (size: Size) =>
		placed[size].flatMap(({ lines, dx, dy, anchor, dot }): [string, LiveSpot][] => {
			const [name = ''] = lines;
			if (!dot || !names.has(name)) return [];
			const middle = dy - baseline + (lines.length * lineHeight) / 2;
			return [[name, { anchor: anchors[anchor], offset: [dx, +middle.toFixed(2)] }]];
		});
	const of = (size: Size) => Object.fromEntries(spots(size));
	return { small: of('small'), medium: of('medium'), large: of('large') };
}

/** The places of names for every scene of the story that shows arcs, by `spotsKey`. */
export function liveSpots(story: Mapped, lang: Lang): Record<string, LiveSpots> {
	const pictures = picturesOf(story);
	const steps = (story.chapters ?? []).flatMap((chapter) => chapter.steps);
	return Object.fromEntries(
		steps.flatMap(({ scene }) => {
			const picture = scene.kind === 'map' ? pictures[scene.view] : undefined;
			if (scene.kind !== 'map' || !picture || !shownArcs(picture, scene.focus).length) return [];
			const ids = picture.arcs.map(({ id }) => id);
			const tied = ids.filter((id) => scene.focus.includes(id));
			const key = spotsKey(picture.view.layers.includes('arcs'), tied);
			return [[key, spotsIn(picture, story, lang, scene.focus)]];
		})
	);
}

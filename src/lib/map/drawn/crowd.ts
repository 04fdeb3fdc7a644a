import { overlap } from './box';
import type { Extent } from './clip';
import type { PlacedPlate, Plate, Solid } from './plates';

/** Several plates as one, each part of all of them a single path. */
const joined = (plates: readonly Plate[]): Solid => {
	const all = (part: keyof Solid) => plates.map((plate) => plate[part]).join('');
	return {
		shadow: all('shadow'),
		walls: all('walls'),
		top: all('top'),
		dark: all('dark'),
		lit: all('lit'),
		roofs: all('roofs')
	};
};

/**
 * The plates of a view in as few drawings as their order allows: those that lie on none of the same row are one, so
 * that a park of thousands is drawn in as many as it has rows.
 * @param placed the farthest first
 * @param alone ids of those that stand for themselves
 * @param extent what any stage shows: others are drawn only there
 */
export function gatherSolids(
	placed: readonly PlacedPlate[],
	alone: ReadonlySet<string>,
	extent: Extent
): (Plate | Solid)[] {
	const drawn = placed.filter(({ plate, box }) => alone.has(plate.id) || overlap(box, extent));
	if (drawn.every(({ plate }) => alone.has(plate.id))) return drawn.map(({ plate }) => plate);
	const rows: PlacedPlate[][] = [];
	for (const each of drawn) {
		const below = rows.findLastIndex((row) => row.some(({ box }) => overlap(box, each.box)));
		(rows[below + 1] ??= []).push(each);
	}
	return rows.flatMap((row) => {
		const plates = row.map(({ plate }) => plate);
		const others = plates.filter(({ id }) => !alone.has(id));
		const single = plates.filter(({ id }) => alone.has(id));
		return others.length ? [joined(others), ...single] : single;
	});
}

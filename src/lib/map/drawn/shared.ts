import type { Shape } from '../ground';
import { sizes, type Size } from './labels';
import type { Picture } from './pictures';
import type { PlacedLabel } from './placement';

/** A shape that several views show: the id that it has on the page, and whether it has been drawn before. */
export interface CommonShape {
	id: string;
	before: boolean;
}

/** What views with the same camera have in common: it is drawn once, and shown again by reference. */
export function commonShapes(pictures: readonly Picture[]): Map<Shape, CommonShape> {
	const first = new Map<string, { id: string; shape: Shape }>();
	const common = new Map<Shape, CommonShape>();
	for (const { view, shapes } of pictures)
		shapes.forEach((shape, i) => {
			const key = JSON.stringify(shape);
			const known = first.get(key);
			if (!known) return first.set(key, { id: `view-${view.id}-${i}`, shape });
			common.set(known.shape, { id: known.id, before: false });
			common.set(shape, { id: known.id, before: true });
		});
	return common;
}

/** Names that the same sizes of stage have in the same places. */
export interface LabelGroup {
	/** The first letters of the sizes, as classes. */
	sizes: string;
	labels: PlacedLabel[];
}

/** The names of all sizes, each place once, by the sizes that have it. */
export function groupsOf(labels: Readonly<Record<Size, readonly PlacedLabel[]>>): LabelGroup[] {
	const places = new Map<string, { label: PlacedLabel; sizes: string }>();
	for (const size of sizes)
		for (const label of labels[size]) {
			const key = JSON.stringify(label);
			const before = places.get(key);
			places.set(key, { label, sizes: before ? `${before.sizes} ${size[0]}` : size[0]! });
		}
	const groups = new Map<string, PlacedLabel[]>();
	for (const { label, sizes: of } of places.values())
		groups.set(of, [...(groups.get(of) ?? []), label]);
	return [...groups].map(([of, grouped]) => ({ sizes: of, labels: grouped }));
}

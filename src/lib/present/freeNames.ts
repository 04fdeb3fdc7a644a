interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Of the screen's width and height, at each of its edges: nothing stands there that is to be read. */
const margin = 0.03;

/** What is said of a map, on it. */
const said = '.drawn > :is(.foot, .mark, .inferred), .corner text';

const apart = (a: Box, b: Box) =>
	a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;

/**
 * Leaves out those names of a drawn map that would be seen in part only, or lie on something else.
 * @param picture holds the map
 * @param taken what else stands on the screen, or covers the map
 */
export function freeNames(picture: HTMLElement, taken: readonly Element[]) {
	const [across, down] = [innerWidth * margin, innerHeight * margin];
	const boxOf = (element: Element): Box => element.getBoundingClientRect();
	const others = [...taken, ...picture.querySelectorAll(said)].map(boxOf);
	const names = [...picture.querySelectorAll('.names text')];
	const boxes = names.map(boxOf);
	names.forEach((name, index) => {
		const box = boxes[index]!;
		const whole =
			box.left >= across &&
			box.right <= innerWidth - across &&
			box.top >= down &&
			box.bottom <= innerHeight - down;
		const free = whole && others.every((other) => apart(box, other));
		const dot = name.previousElementSibling;
		for (const part of dot?.tagName === 'circle' ? [name, dot] : [name])
			part.toggleAttribute('data-hidden', !free);
	});
}

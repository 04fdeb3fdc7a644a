/** A rectangle in the drawing's units, from its top left corner. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Whether two boxes share more than `slack` px both ways. */
export function overlap(a: Box, b: Box, slack = 0.5): boolean {
	return (
		Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > slack &&
		Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > slack
	);
}

/** Whether `inner` lies within `outer`, to half a pixel. */
export function inside(inner: Box, outer: Box): boolean {
	return (
		inner.x >= outer.x - 0.5 &&
		inner.y >= outer.y - 0.5 &&
		inner.x + inner.width <= outer.x + outer.width + 0.5 &&
		inner.y + inner.height <= outer.y + outer.height + 0.5
	);
}

/** Rounded to a tenth of a px: what the eye cannot see need not be in the markup. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** A rectangle in px of the reference stage. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Whether two rectangles have ground in common. */
export const overlap = (a: Box, b: Box): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Common area in px². */
export const common = (a: Box, b: Box): number =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
	Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Whether the first lies in the second. */
export const within = (a: Box, b: Box): boolean =>
	a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

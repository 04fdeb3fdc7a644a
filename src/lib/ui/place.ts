/** An upright box in CSS px; `DOMRect` is one. */
export interface Rect {
	left: number;
	top: number;
	width: number;
	height: number;
}

type Size = Pick<Rect, 'width' | 'height'>;

export interface Placing {
	/** The side that is taken where both have room. */
	prefer: 'above' | 'below';
	/** With the anchor's left edge, or its middle. */
	align: 'start' | 'middle';
	/** Between anchor and panel, in px. */
	gap: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Where a panel stands beside its anchor: on the preferred side where it has room there, else on the other,
 * else on the roomier one; always within the frame (at its left and top edges where it is larger).
 * @returns its left and top, in the frame's coordinates, and the height that the side taken has room for
 */
export function placeBeside(
	anchor: Rect,
	size: Size,
	frame: Rect,
	{ prefer, align, gap }: Placing
): { left: number; top: number; room: number } {
	const foot = anchor.top + anchor.height;
	const above = anchor.top - gap - frame.top;
	const below = frame.top + frame.height - foot - gap;
	const [room, other] = prefer === 'above' ? [above, below] : [below, above];
	const taken = size.height <= room || (size.height > other && room >= other);
	const onTop = taken === (prefer === 'above');
	const left = align === 'start' ? anchor.left : anchor.left + anchor.width / 2 - size.width / 2;
	const top = onTop ? anchor.top - gap - size.height : foot + gap;
	return {
		left: clamp(left, frame.left, frame.left + frame.width - size.width),
		top: clamp(top, frame.top, frame.top + frame.height - size.height),
		room: onTop ? above : below
	};
}

/** Whether all of a panel at a place is within a frame. */
const fits = (at: { left: number; top: number }, size: Size, frame: Rect): boolean =>
	at.left >= frame.left &&
	at.left + size.width <= frame.left + frame.width &&
	at.top >= frame.top &&
	at.top + size.height <= frame.top + frame.height;

/**
 * Where a panel stands so that a part of the page stays to be seen, such as the sentence that its anchor is in: below
 * it, to its right, to its left or above it, whichever is the first to have room for the whole panel.
 * @param keep what stays free, around the anchor
 * @returns its left and top, in the frame's coordinates; undefined where it has room nowhere
 */
export function placeClear(
	anchor: Rect,
	keep: Rect,
	size: Size,
	frame: Rect,
	gap: number
): { left: number; top: number } | undefined {
	const { width, height } = size;
	const left = clamp(anchor.left, frame.left, frame.left + frame.width - width);
	const top = clamp(anchor.top, frame.top, frame.top + frame.height - height);
	return [
		{ left, top: keep.top + keep.height + gap },
		{ left: keep.left + keep.width + gap, top },
		{ left: keep.left - gap - width, top },
		{ left, top: keep.top - gap - height }
	].find((at) => fits(at, size, frame));
}

/**
 * Where a panel stands that covers none of its anchor's own labels: as `placeBeside` has it, else to the right or the
 * left of the anchor; as `placeBeside` has it where neither has room. Never on the anchor for their sake: it is tapped again.
 * @returns its left and top, in the frame's coordinates
 */
export function placeOff(
	anchor: Rect,
	labels: readonly Rect[],
	size: Size,
	frame: Rect,
	placing: Placing
): { left: number; top: number } {
	const { width, height } = size;
	const { gap } = placing;
	const beside = placeBeside(anchor, size, frame, placing);
	const middle = anchor.top + (anchor.height - height) / 2;
	const top = clamp(middle, frame.top, frame.top + frame.height - height);
	const off = [
		beside,
		{ left: anchor.left + anchor.width + gap, top },
		{ left: anchor.left - gap - width, top }
	].find(
		(at) =>
			fits(at, size, frame) &&
			!labels.some(
				(label) =>
					at.left < label.left + label.width &&
					label.left < at.left + width &&
					at.top < label.top + label.height &&
					label.top < at.top + height
			)
	);
	return off ?? beside;
}

/** Distance in px of a point from a box; 0 within. */
export function distance(x: number, y: number, { left, top, width, height }: Rect): number {
	return Math.hypot(
		Math.max(left - x, 0, x - left - width),
		Math.max(top - y, 0, y - top - height)
	);
}

/** An upright box in CSS px; `DOMRect` is one. */
export interface Rect {
	left: number;
	top: number;
	width: number;
	height: number;
}

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
	size: { width: number; height: number },
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

/** Distance in px of a point from a box; 0 within. */
export function distance(x: number, y: number, { left, top, width, height }: Rect): number {
	return Math.hypot(
		Math.max(left - x, 0, x - left - width),
		Math.max(top - y, 0, y - top - height)
	);
}

/** Where we are in a story: a step and how far through it, 0…1. */
export interface Cursor {
	/** Index of the step, from 0. */
	step: number;
	progress: number;
}

/** A step's place in the document, in CSS px from its top. */
export interface Span {
	top: number;
	height: number;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * The cursor where a line of the document falls: before the first step it is the first step's
 * beginning, after the last its end, between two steps whichever end is nearer.
 * @param spans the steps in order, top to bottom; at least one
 * @param line in CSS px from the document's top
 */
export function cursorAt(spans: readonly Span[], line: number): Cursor {
	let low = 0;
	let high = spans.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (spans[middle]!.top <= line) low = middle;
		else high = middle - 1;
	}
	const span = spans[low]!;
	const below = spans[low + 1];
	if (below && 2 * line > span.top + span.height + below.top) return { step: low + 1, progress: 0 };
	return { step: low, progress: clamp((line - span.top) / Math.max(span.height, 1), 0, 1) };
}

import { cursorAt, type Cursor, type Span } from './cursor';
import { layOutAll } from './farParts';

const sizeOf = (element: Element) => {
	const { width, height } = element.getBoundingClientRect();
	return `${width} ${height}`;
};

interface ScrollDriver {
	/** The cursor last reported. */
	readonly cursor: Cursor;
	/** Measures the steps again: after fonts, a resize, a change of mode. */
	measure(): void;
	/** Scrolls so that a step's card is in the middle of the free part of the screen. */
	go(step: number, smooth: boolean): void;
}

/**
 * Moves the cursor with the page's scroll: at most one report a frame, and layout is read only when the page
 * changes its shape, never while it scrolls.
 * @param steps the step sections in order
 * @param focus where on the screen a step is being read, in CSS px from the top of the viewport
 * @param report called in an animation frame whenever the cursor has changed, with the scroll that it was read at, in
 *   px: who has written to the page by then would have it laid out to ask; returns whether all of it is shown, else it
 *   is told again in the next frame
 */
export function scrollDriver(
	steps: readonly HTMLElement[],
	focus: () => number,
	report: (cursor: Cursor, scroll: number) => boolean
): ScrollDriver {
	let spans: Span[] = [];
	let line = 0;
	let scroll = 0;
	let cursor: Cursor = { step: 0, progress: 0 };
	let frame = 0;
	let told = '';
	/** Of the whole page, when the steps were measured. */
	let size = '';
	const chapters = [...new Set(steps.map((step) => step.closest<HTMLElement>('.chapter')!))];
	let chapterSpans: Span[] = [];
	/** Of the viewport, in px, when they were measured. */
	let viewportHeight = 0;
	const { body } = document;

	/** Chapters on the screen, laid out in the very frame of a leap to them: a frame later they count as shifted. */
	const markSeen = () => {
		for (const [i, { top, height }] of chapterSpans.entries()) {
			const seen = top < scroll + viewportHeight && top + height > scroll;
			chapters[i]!.toggleAttribute('data-seen', seen);
		}
	};

	const update = () => {
		frame = 0;
		markSeen();
		cursor = cursorAt(spans, scroll + line);
		const said = `${cursor.step} ${cursor.progress.toFixed(4)}`;
		if (said === told) return;
		told = said;
		if (report(cursor, scroll)) return;
		told = '';
		schedule();
	};
	const schedule = () => {
		if (spans.length) frame ||= requestAnimationFrame(update);
	};
	const measure = () => {
		scroll = window.scrollY;
		viewportHeight = window.innerHeight;
		layOutAll(chapters, () => {
			const spanOf = (part: HTMLElement) => {
				const { top, height } = part.getBoundingClientRect();
				return { top: top + scroll, height };
			};
			spans = steps.map(spanOf);
			chapterSpans = chapters.map(spanOf);
			line = focus();
			size = sizeOf(body);
		});
		told = '';
		schedule();
	};

	// For the first time once the page has been laid out: to ask before would have it done at once, in one task with the
	// script.
	new ResizeObserver(() => {
		if (sizeOf(body) !== size) measure();
	}).observe(body);
	// Asked before the frame's animations have moved, when nothing has to be laid out anew to answer.
	const scrolled = () => {
		scroll = window.scrollY;
		schedule();
	};
	addEventListener('scroll', scrolled, { passive: true });
	addEventListener('resize', measure, { passive: true });

	return {
		get cursor() {
			return cursor;
		},
		measure,
		go(step, smooth) {
			// Asked before the page has been laid out: by an address.
			if (!spans.length) measure();
			const span = spans[step];
			if (!span) return;
			scrollTo({
				top: span.top + span.height / 2 - line,
				behavior: smooth ? 'smooth' : 'instant'
			});
		}
	};
}

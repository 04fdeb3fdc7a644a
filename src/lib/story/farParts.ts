import { adopt } from '../ui/adopt';

/**
 * What is fixed to the stage stays out of containment, which would hold it to its chapter; so does what is on the screen,
 * as the scroll driver marks it: left to the browser it would be laid out a frame late.
 */
const styles = `@media screen {
	[data-mode='scrolly'][data-measured] .chapter:not([data-seen], :has([data-near], [data-on])) {
		content-visibility: auto;
	}
	[data-mode='scrolly'] .picture:not([data-top]) + .zones {
		content-visibility: hidden;
	}
}`;

/**
 * Leaves the chapters that are far off without layout, however many there are, and the zones' lists that are not
 * shown. Such a chapter takes the room that it had when all of them were laid out.
 * @param read called while they all are, to measure what is in them
 */
export function layOutAll(chapters: readonly HTMLElement[], read: () => void) {
	const { dataset } = document.documentElement;
	delete dataset.measured;
	const heights = chapters.map((chapter) => chapter.getBoundingClientRect().height);
	read();
	chapters.forEach(({ style }, index) => {
		style.containIntrinsicBlockSize = `${heights[index]}px`;
	});
	dataset.measured = '';
	adopt(styles);
}

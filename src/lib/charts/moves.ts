/**
 * Marks that change their place between a chart's states. Such a mark carries `data-at`: for each state,
 * in order, how far from where it is drawn it stands, `x,y` in units of its drawing, with spaces
 * between. The build has computed the places; here they are only taken up. The style sheet makes the
 * move a transition, or a cut for readers who want no motion.
 */

/** The CSS transform that takes a mark to its place in a state; empty where that is its own. */
export function moveTo(at: string, state: number): string {
	const [x = 0, y = 0] = (at.split(' ')[state] ?? '').split(',').map(Number);
	if (!Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0)) return '';
	return `translate(${x}px, ${y}px)`;
}

/** Puts every mark of a chart (or of all charts in a part of the page) where it stands in a state. */
export function moveMarks(chart: ParentNode, state: number): void {
	for (const { dataset, style } of chart.querySelectorAll<SVGElement>('[data-at]'))
		style.transform = moveTo(dataset.at ?? '', state);
}

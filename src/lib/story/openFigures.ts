import { chartAccess } from '../charts/access';
import { afterFrames } from '../ui/afterFrames';
import { countUp } from '../ui/countUp';
import { enhanceFigures } from '../ui/figures';
import { sourcePanel } from '../ui/sourcePanel';
import { turn } from '../ui/turn';
import { dropFact, factInAddress, factLink } from './factLink';

const onScreen = (figure: Element) => {
	const { top, bottom } = figure.getBoundingClientRect();
	return top >= 0 && bottom <= innerHeight;
};

/**
 * Every figure of the story opens its source: in prose, in pictures, in charts and tables, and from an address
 * that names one. The numerals of chapter breaks count up. Each chart is made ready in a task of its own.
 * @param root the element of SourcePanel.svelte
 * @param go brings a step to where it is read, at once
 */
export async function openFigures(root: HTMLElement, go: (step: Element) => void): Promise<void> {
	await turn();
	const panel = sourcePanel(root, { link: factLink, closed: dropFact });
	enhanceFigures((key, figure) => panel.open(key, figure));
	const { keys = '', tap: tapAgain = '' } = root.dataset;
	for (const chart of document.querySelectorAll<HTMLElement>('.chart')) {
		await turn();
		chartAccess(chart, { keys, tapAgain, open: (key, mark, plot) => panel.open(key, mark, plot) });
	}
	countUp([...document.querySelectorAll<HTMLElement>('.break .big b')]);

	const openAddressed = () => {
		const asked = factInAddress();
		if (!asked) return;
		const { key, figure } = asked;
		const step = figure.closest('.step') ?? figure.closest('.passage')?.querySelector('.step');
		if (step && !onScreen(figure)) go(step);
		const plot = figure.closest<HTMLElement>('.plot');
		afterFrames(2, () => panel.open(key, figure, plot ?? undefined));
	};
	if (document.readyState === 'complete') openAddressed();
	else addEventListener('load', () => afterFrames(2, openAddressed), { once: true });
}

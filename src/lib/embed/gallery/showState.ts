import { moveMarks } from '../../charts/moves';

/**
 * Makes the buttons of StateButtons.svelte show their states of a chart.
 * @param list the list of buttons; names the chart's figure
 */
export function stateButtons(list: HTMLElement): void {
	const chart = document.getElementById(list.dataset.statesOf ?? '');
	const buttons = [...list.querySelectorAll('button')];
	if (!chart) return;
	for (const button of buttons) {
		button.addEventListener('click', () => {
			const { state = '', index = '0' } = button.dataset;
			chart.dataset.state = state;
			chart.dataset.stateIndex = index;
			moveMarks(chart, Number(index));
			for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
		});
	}
}

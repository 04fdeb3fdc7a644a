/**
 * Keeps the tab order short: of the figures in cards and pictures only those of the step being read and of its
 * picture take part in it; those that stand elsewhere always do.
 * @param figures the page's figures; all are in the tab order at first
 * @returns called with the step that is being read
 */
export function reachFigures(figures: readonly HTMLElement[]): (step: Element) => void {
	const byHost = new Map<Element, HTMLElement[]>();
	const set = (host: Element, tabIndex: 0 | -1) => {
		for (const figure of byHost.get(host) ?? []) figure.tabIndex = tabIndex;
	};
	for (const figure of figures) {
		const host = figure.closest('.step, .picture');
		if (!host) continue;
		byHost.set(host, [...(byHost.get(host) ?? []), figure]);
		figure.tabIndex = -1;
	}
	let hosts: Element[] = [];
	return (step) => {
		for (const host of hosts) set(host, -1);
		const picture = step.closest('.passage')?.querySelector('.picture');
		hosts = picture ? [step, picture] : [step];
		for (const host of hosts) set(host, 0);
	};
}

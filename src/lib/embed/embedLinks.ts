/**
 * Links to how a chart is embedded (`a[data-embed-link]`) open it in a dialog. Its script and its words are only asked
 * for then; without them the link leads to the chart's own page.
 */
export function embedLinks(): void {
	document.addEventListener('click', (event) => {
		const { target, button, ctrlKey, metaKey, shiftKey } = event;
		if (button || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
		const link = target.closest<HTMLAnchorElement>('a[data-embed-link]');
		if (!link) return;
		event.preventDefault();
		import('./dialog').then(
			({ embedDialog }) => embedDialog(link),
			() => location.assign(link.href)
		);
	});
}

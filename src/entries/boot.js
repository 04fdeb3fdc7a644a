// Runs inline, before the first paint: theme and reading mode, so that nothing shifts afterwards.
// Storage may be refused (private windows, sandboxes): then the defaults stand.
(function (root) {
	/** @type {{ theme?: string | null, mode?: string | null }} */
	var kept;
	try {
		kept = { theme: localStorage.getItem('theme'), mode: localStorage.getItem('mode') };
	} catch {
		kept = {};
	}
	var dark = matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme =
		kept.theme === 'paper' || kept.theme === 'night' ? kept.theme : dark ? 'night' : 'paper';
	root.dataset.mode = kept.mode === 'article' ? 'article' : 'scrolly';
	root.dataset.map = 'drawn';
})(document.documentElement);

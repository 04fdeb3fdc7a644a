// Runs inline, before the first paint: theme and reading mode, so that nothing shifts afterwards.
(function (root) {
	/** @type {string | null | undefined} */
	var theme;
	/** @type {string | null | undefined} */
	var mode;
	try {
		theme = localStorage.getItem('theme');
		mode = localStorage.getItem('mode');
	} catch {
		// Storage may be refused (private windows, sandboxes): then the defaults stand.
	}
	var dark = matchMedia('(prefers-color-scheme: dark)').matches;
	var screen = /\/(present|wall)\/(index\.html)?$/.exec(location.pathname);
	if (screen) theme = 'night';
	root.dataset.theme = theme === 'paper' || theme === 'night' ? theme : dark ? 'night' : 'paper';
	// A low window has no room for scenes; switches.ts goes on to ask, by the page's own letters.
	var low = matchMedia('(max-height: 30.81rem)').matches;
	root.toggleAttribute('data-cramped', low);
	root.dataset.mode = screen
		? screen[1] === 'wall'
			? 'wall'
			: 'deck'
		: low || mode === 'article'
			? 'article'
			: 'scrolly';
	root.dataset.map = 'drawn';
	// Where the page's own script cannot be had or does not run, the page is what it is without scripts.
	addEventListener(
		'error',
		function (event) {
			var failed = event.error || event.target instanceof HTMLScriptElement;
			if (failed && document.readyState !== 'complete') delete root.dataset.mode;
		},
		true
	);
})(document.documentElement);

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
	function giveUp() {
		delete root.dataset.mode;
	}
	/**
	 * Styles that cannot be had are asked for at another address (scripts/write-spares.mjs), which nothing waits for.
	 * @param {HTMLLinkElement} link
	 */
	function again(link) {
		if (link.disabled || link.dataset.spare) return;
		var spare = /** @type {HTMLLinkElement} */ (link.cloneNode());
		spare.dataset.spare = 'spare';
		spare.href = link.href.replace('/assets/', '/spare/');
		spare.media = 'print';
		spare.onload = function () {
			spare.media = 'all';
			delete root.dataset.bare;
		};
		root.dataset.bare = '';
		link.replaceWith(spare);
	}
	addEventListener(
		'error',
		function (event) {
			// What is asked for later has who looks after it.
			if (document.readyState === 'complete') return;
			var at = event.target;
			if (at instanceof HTMLLinkElement && at.rel === 'stylesheet') again(at);
			if (event.error || at instanceof HTMLScriptElement) giveUp();
		},
		true
	);
	// Nor does a file that never comes keep the words back.
	var waits = [
		setTimeout(function () {
			document.querySelectorAll('link[rel="stylesheet"]').forEach(function (found) {
				var link = /** @type {HTMLLinkElement} */ (found);
				if (!link.sheet) again(link);
			});
		}, 3000),
		setTimeout(giveUp, 8000)
	];
	document.addEventListener('DOMContentLoaded', function () {
		waits.forEach(clearTimeout);
		// The script stands last: where it is missing, the page has been cut off.
		if (!document.querySelector('script[type="module"]')) giveUp();
	});
})(document.documentElement);

// Runs inline in an embed, before the first paint: what its address asks for. Anything else in it is ignored.
// It touches no storage: in a sandbox that throws.
(function (root, query) {
	if (query.get('lang') === root.dataset.otherLang) {
		query.delete('lang');
		location.replace(root.dataset.other + '?' + query + location.hash);
	}
	var theme = query.get('theme');
	if (theme === 'light') root.dataset.theme = 'paper';
	if (theme === 'dark') root.dataset.theme = 'night';
	['plain', 'static', 'transparent'].forEach(function (flag) {
		var value = query.get(flag);
		if (value === '' || value === '1' || value === 'true') root.dataset[flag] = '';
	});
	// Without `?tab=` and without any tap, tabs go by the address.
	var tab = query.get('tab') || '';
	if ((root.dataset.tabs || '').split(' ').indexOf(tab) > 0) root.dataset.tab = tab;
	document.addEventListener('click', function (event) {
		var link = /** @type {Element} */ (event.target).closest('.embed-tabs a');
		if (!link) return;
		// without an entry in the history of the page around it
		event.preventDefault();
		root.dataset.tab = /** @type {HTMLAnchorElement} */ (link).hash.slice(1);
	});

	// The script waits in a template until the page is drawn and idle: of ten embeds on a page the last one's chart
	// comes before the first one's script. What a host says until then is kept for it (src/entries/classic/frame.ts).
	/** @type {MessageEvent[]} */
	var early = (window.early = []);
	window.onmessage = function (event) {
		if (event.source === parent && early.push(event) > 20) early.shift();
	};
	window.addEventListener('load', function () {
		function fetchScript() {
			var kept = /** @type {HTMLTemplateElement} */ (document.getElementById('script'));
			document.body.append(kept.content);
		}
		if ('requestIdleCallback' in window) requestIdleCallback(fetchScript, { timeout: 500 });
		else setTimeout(fetchScript, 200);
	});
})(document.documentElement, new URLSearchParams(location.search));

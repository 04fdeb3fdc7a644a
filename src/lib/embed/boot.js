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
	// Without it, and until the script is there, tabs go by the address.
	var tab = query.get('tab') || '';
	if ((root.dataset.tabs || '').split(' ').indexOf(tab) > 0) root.dataset.tab = tab;

	// The script waits in a template until the page is drawn and idle: of ten embeds on a page the last one's chart
	// comes before the first one's script. What a host says until then is kept for it (src/entries/classic/frame.ts).
	/** @type {MessageEvent[]} */
	var early = (window.early = []);
	window.onmessage = function (event) {
		if (early.length < 20) early.push(event);
	};
	window.addEventListener('load', function () {
		(window.requestIdleCallback || setTimeout)(
			function () {
				var kept = /** @type {HTMLTemplateElement} */ (document.getElementById('script'));
				document.body.append(kept.content);
			},
			{ timeout: 500 }
		);
	});
})(document.documentElement, new URLSearchParams(location.search));

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
	var tab = query.get('tab') || '';
	root.dataset.tab = (root.dataset.tabs || '').split(' ').indexOf(tab) > 0 ? tab : 'chart';
})(document.documentElement, new URLSearchParams(location.search));

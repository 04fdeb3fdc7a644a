const adopted = new Set<string>();

/**
 * Gives the document a style sheet that only scripts have a use for, once: it costs a page without them nothing,
 * and a content policy that forbids inline styles lets it be.
 */
export function adopt(css: string) {
	if (adopted.has(css)) return;
	adopted.add(css);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * The words that the interface needs, each with the placeholders that both languages must hold.
 * data/interface.json has exactly these keys.
 */
export const interfaceKeys = {
	// the page and its controls
	skip: [],
	controls: [],
	chapters: [],
	chapter: ['n'],
	opening: [],
	steps: [],
	'step-of': ['n', 'total'],
	progress: [],
	'next-step': [],
	'previous-step': [],
	'scroll-cue': [],
	'back-to-top': [],
	'link-to-step': [],
	'copy-link': [],
	copied: [],
	'read-as-article': [],
	'read-as-scenes': [],
	language: [],
	'other-language': [],
	theme: [],
	'theme-auto': [],
	'theme-light': [],
	'theme-dark': [],
	open: [],
	close: [],
	'not-found': [],
	'to-story': [],

	// credits
	about: [],
	'based-on': [],
	authors: [],
	published: [],
	updated: [],
	method: [],
	privacy: [],
	corrections: [],
	'no-corrections': [],
	conflicts: [],
	sources: [],

	// facts
	fact: [],
	value: [],
	unit: [],
	qualifier: [],
	period: [],
	scope: [],
	subject: [],
	source: [],
	'source-line': ['where'],
	written: [],
	note: [],
	derived: [],
	'how-derived': [],
	inferred: [],
	'qualifier-exact': [],
	'qualifier-atLeast': [],
	'qualifier-moreThan': [],
	'qualifier-nearly': [],
	'qualifier-upTo': [],
	'qualifier-within': [],
	'qualifier-range': [],
	'qualifier-aim': [],
	'qualifier-expected': [],
	'qualifier-derived': [],

	// charts
	chart: [],
	'data-table': [],
	'show-table': [],
	'hide-table': [],
	summary: [],
	'state-all': [],
	'state-before': [],
	'state-after': [],
	'one-mark': [],
	'open-end': [],
	'not-named': [],
	named: ['names'],
	'growth-change': ['rate'],
	'summary-value': ['label', 'value'],
	'summary-growth': ['label', 'value', 'baseLabel', 'base', 'growth'],

	// the map
	map: [],
	zones: [],
	hosts: [],
	schematic: [],
	'schematic-note': [],
	'not-reviewed': [],
	'review-number': ['number'],
	datum: ['datum'],
	'map-data': [],
	north: [],
	'scale-bar': ['length'],
	kilometres: ['n'],
	metres: ['n'],
	'low-water': [],
	'wide-water': [],
	'map-live': [],
	'map-drawn': [],
	'map-loading': []
} as const satisfies Record<string, readonly string[]>;

export type InterfaceKey = keyof typeof interfaceKeys;

/** What fills a key's placeholders; nothing where it has none. */
export type Vars<K extends InterfaceKey> = (typeof interfaceKeys)[K] extends readonly []
	? []
	: [vars: Record<(typeof interfaceKeys)[K][number], string | number>];

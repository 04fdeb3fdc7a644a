/** The surroundings in which the self-test page puts a chart. Each has words of the interface: `test-<case>`. */
export const cases = [
	'plain',
	'sandbox',
	'stripped',
	'narrow',
	'dark',
	'rtl',
	'flex',
	'grid',
	'hidden',
	'many'
] as const;
export type Case = (typeof cases)[number];

/** What may be wrong, in the order in which it is looked for. */
export const whys = [
	'silent',
	'empty',
	'double',
	'cut',
	'small',
	'width',
	'theme',
	'moved'
] as const;
export type Why = (typeof whys)[number];

/** The narrowest frame, in px, and how many there are on one page. */
export const narrow = 280;
export const many = 10;

/** What the page gives its script. */
export interface SelfTest {
	/** Id of the chart, and the height that its snippet has, in px. */
	chart: string;
	title: string;
	height: number;
	/** Ids of the charts that are shown at once. */
	several: string[];
	/** Words of the verdicts; `{why}`, `{passed}` and `{total}` are left open. */
	words: Record<'running' | 'pass' | 'fail' | 'unknown' | 'result', string>;
	whys: Record<Why, string>;
}

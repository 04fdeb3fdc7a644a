import type { Lang } from '../model/types';

/** What is said of a mark, in its tooltip and aloud. */
export interface Said {
	/** What the mark stands for. */
	label: string;
	/** With unit and qualifier, as the story words it. */
	value?: string;
	/** Qualifier, period and the like. */
	rest: string[];
}

const textOf = (node: Node | null | undefined) =>
	node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** A number and its unit in a row: a word of Latin letters stands apart. */
export const joinUnit = (number: string, unit: string): string =>
	number + (/^\p{Script=Latin}/u.test(unit) ? ' ' : '') + unit;

/** The cells of a row of the data table as words; the last one, the source, is the panel's to tell. */
function readRow(row: Element, figure: HTMLElement | undefined): Said {
	const [head, ...cells] = row.children;
	const names = textOf(head?.querySelector('small'));
	const whole = textOf(head);
	const label = (names && whole.endsWith(names) && whole.slice(0, -names.length).trim()) || whole;
	const own = figure?.closest('td');
	const numeric = own?.classList.contains('number');
	const unit = numeric ? own?.nextElementSibling : undefined;
	const words = cells
		.slice(0, -1)
		.filter((cell) => cell !== own && cell !== unit)
		.map(textOf);
	const rest = [...words, names].filter(Boolean);
	if (!figure) return { label, rest };
	const value = figure.dataset.says ?? joinUnit(textOf(figure), textOf(unit));
	return { label, value, rest };
}

/** Without the signs that refer to the notes below the chart; what the star means is said. */
function explained(said: Said, chart: HTMLElement): Said {
	const { value = '', rest } = said;
	const bare = value.replace(/[†*]+$/, '');
	if (!value.includes('*')) return { ...said, value: bare };
	const notes = [...chart.querySelectorAll('.chart-sign')].map(textOf);
	const note = notes
		.find((words) => words.startsWith('*'))
		?.slice(1)
		.trim();
	return { ...said, value: bare, rest: note ? [...rest, note] : rest };
}

/** Text as it is drawn, its lines in a row; between Han characters a line's end is no space. */
const drawnText = (mark: Element) =>
	[...(mark.localName === 'text' ? [mark] : mark.querySelectorAll('text'))]
		.map((text) => [...text.children].map(textOf).join(' ') || textOf(text))
		.map((text) => text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''))
		.filter(Boolean)
		.join(' ') || textOf(mark);

/**
 * What a mark says: its own `data-says`; else the row of the chart's table that its `data-fact` or `data-row`
 * names; else what is written in it.
 * @param chart the figure element, with its tables or (a compact one) without any
 */
export function saidOf(mark: SVGElement, chart: HTMLElement): Said | undefined {
	const { says, fact, row } = mark.dataset;
	if (says) return { label: says, rest: [] };
	if (row !== undefined) {
		const found = chart.querySelectorAll('tbody tr')[Number(row)];
		if (found) return readRow(found, undefined);
	}
	const figures = fact ? chart.querySelectorAll<HTMLElement>('tbody [data-fact]') : [];
	const figure = [...figures].find((one) => one.dataset.fact === fact);
	const found = figure?.closest('tr');
	if (found) return explained(readRow(found, figure), chart);
	const label = drawnText(mark);
	return label ? { label, rest: [] } : undefined;
}

/** The same in one breath: `Landings: more than 30 t, more than, May 2031`. */
export function sayAloud({ label, value, rest }: Said, lang: Lang): string {
	const [colon, comma] = lang === 'zh' ? ['：', '，'] : [': ', ', '];
	const words = [...(value ? [value] : []), ...rest];
	return words.length ? label + colon + words.join(comma) : label;
}

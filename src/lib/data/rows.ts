import type { LedgerFile, Locator } from '../model/types';

/** What a figure's row is sorted by; numbers that it has not are Infinity, so that it comes last. */
export interface Sortable {
	label: string;
	/** Where the source has it first, as `placeOf` gives it. */
	place: number;
	/** First day, month or year of its period; empty where no date is known. */
	from: string;
	unit: string;
	value: number;
}

/** A figure's row, its second row with the details, and what it is filtered and sorted by. */
export interface LedgerRow extends Sortable {
	row: HTMLTableRowElement;
	more: HTMLTableRowElement | undefined;
	/** All that it says, in lower case. */
	words: string;
	scope: string;
	qualifiers: readonly string[];
}

/** What a reader asks for; an empty string asks for nothing. */
export interface Wanted {
	words: string;
	scope: string;
	qualifier: string;
}

type Said = Pick<LedgerRow, 'words' | 'scope' | 'qualifiers'>;

/** Whether a row has every word that is asked for, the scope and the qualifier. */
export function fits({ words, scope, qualifiers }: Said, wanted: Wanted): boolean {
	if (wanted.scope && wanted.scope !== scope) return false;
	if (wanted.qualifier && !qualifiers.includes(wanted.qualifier)) return false;
	return wanted.words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => words.includes(word));
}

/** A number that grows along the source: the section's place, then the paragraph. */
export function placeOf([first]: readonly Locator[], sections: LedgerFile['sections']): number {
	if (!first) return Infinity;
	const most = Math.max(...sections.map(({ paragraphs }) => paragraphs));
	return sections.findIndex(({ id }) => id === first.section) * (most + 1) + first.paragraph;
}

/** By the signs' own places, not by a language's. */
const byText = (a: string, b: string) => Number(a > b) - Number(a < b);

const orders = {
	source: (a, b) => a.place - b.place,
	label: (a, b, compare) => compare(a.label, b.label),
	// dates are as long as they are exact: 2024 comes before 2024-01
	period: (a, b) => byText(a.from || '~', b.from || '~'),
	value: (a, b) => byText(a.unit, b.unit) || b.value - a.value
} satisfies Record<
	string,
	(a: Sortable, b: Sortable, compare: (a: string, b: string) => number) => number
>;

/**
 * The rows in an order: along the source, by label, by the beginning of their period, by value among those of a unit;
 * those that are alike, and all under any other word, as in the ledger.
 * @param lang for the order of labels
 */
export function ordered<R extends Sortable>(rows: readonly R[], order: string, lang: string): R[] {
	const { compare } = new Intl.Collator(lang, { numeric: true });
	const by = Object.hasOwn(orders, order) ? orders[order as keyof typeof orders] : undefined;
	return by ? [...rows].sort((a, b) => by(a, b, compare)) : [...rows];
}

const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** The rows of the table of figures, in the ledger's order. */
export function readRows(table: HTMLTableElement): LedgerRow[] {
	return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-scope]')].map((row) => {
		const next = row.nextElementSibling;
		const more =
			next instanceof HTMLTableRowElement && next.dataset.ofRow === row.id ? next : undefined;
		const { place, from, unit, value, scope, qualifiers } = row.dataset;
		return {
			row,
			more,
			words: `${row.id} ${text(row)} ${text(more)}`.toLowerCase(),
			label: text(row.querySelector('.label')),
			place: Number(place ?? Infinity),
			from: from ?? '',
			unit: unit ?? '',
			value: Number(value),
			scope: scope ?? '',
			qualifiers: (qualifiers ?? '').split(' ')
		};
	});
}

/** A figure's row, its second row with the details, and what it is filtered and sorted by. */
export interface LedgerRow {
	row: HTMLTableRowElement;
	more: HTMLTableRowElement | undefined;
	/** All that it says, in lower case. */
	words: string;
	label: string;
	period: string;
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

/**
 * The rows in an order: by label or by period, those that are alike as in the ledger.
 * @param lang for the order of labels
 */
export function ordered<R extends Pick<LedgerRow, 'label' | 'period'>>(
	rows: readonly R[],
	order: string,
	lang: string
): R[] {
	if (order !== 'label' && order !== 'period') return [...rows];
	const { compare } = new Intl.Collator(lang, { numeric: true });
	return rows.toSorted((a, b) => compare(a[order], b[order]));
}

const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

/** The rows of the table of figures, in the ledger's order. */
export function readRows(table: HTMLTableElement): LedgerRow[] {
	return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-scope]')].map((row) => {
		const next = row.nextElementSibling;
		const more =
			next instanceof HTMLTableRowElement && next.dataset.ofRow === row.id ? next : undefined;
		return {
			row,
			more,
			words: `${row.id} ${text(row)} ${text(more)}`.toLowerCase(),
			label: text(row.querySelector('.label')),
			period: text(row.cells[4]),
			scope: row.dataset.scope ?? '',
			qualifiers: (row.dataset.qualifiers ?? '').split(' ')
		};
	});
}

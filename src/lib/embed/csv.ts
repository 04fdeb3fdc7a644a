/** A cell: a number stays one, text is made safe. */
export type Cell = string | number | undefined;

/** What spreadsheets run as a formula when a cell begins with it; full-width forms as well. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function write(cell: Cell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number') return String(cell);
	// An apostrophe before it makes it text again (OWASP, CSV Injection).
	const text = formula.test(cell) ? `'${cell}` : cell;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV after RFC 4180: commas, CRLF, quotes doubled. It begins with a byte order mark, without which Excel takes
 * UTF-8 for the machine's own code page.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(write).join(',')).join('\r\n')}\r\n`;
}

/** A place inside a file: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with the story's data. */
export interface Fault {
	/** The file's name in the data folder: `facts.json`. */
	file: string;
	path: Path;
	/** The bad value; absent where something is missing. */
	value?: unknown;
	/** What was expected, or what is wrong; reads on from the value. */
	says: string;
	/** Where in the file's text, from 1; absent where the file is. */
	line?: number;
	column?: number;
}

/** With a mark for each character that would break a line, or that can't be seen. */
const seen = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD');

/** Writes a path as code would: `facts[3].period.at`, `names["pier.east"].zh`. */
export function formatPath(path: Path): string {
	return path
		.map((key) => {
			if (typeof key === 'number') return `[${key}]`;
			return /^[\w$-]+$/.test(key) ? `.${key}` : `[${seen(JSON.stringify(key))}]`;
		})
		.join('')
		.replace(/^\./, '');
}

/** A bad value on one line, cut to about 60 characters. */
export function showValue(value: unknown): string {
	const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
	const characters = [...seen(text)];
	return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 57).join('')}…`;
}

/** A fault on one line: `data/facts.json:12:5  facts[3].unit  "yi-yaun"  is not one of the units: …` */
export function formatFault(fault: Fault, file: string = fault.file): string {
	const place = fault.line === undefined ? '' : `:${fault.line}:${fault.column ?? 1}`;
	const columns = [file + place, formatPath(fault.path), fault.says];
	if (fault.value !== undefined) columns.splice(2, 0, showValue(fault.value));
	return columns
		.filter((column) => column !== '')
		.map(seen)
		.join('  ');
}

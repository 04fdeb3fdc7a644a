import { csvOf, type Cell } from '../embed/csv';
import { columns, eventCells, figureCells, type Cells } from '../embed/table';
import type { Edition } from '../i18n/edition';
import type { InterfaceKey } from '../i18n/keys';
import { usesOf, type Uses } from './uses';

/** The columns of a chart's table, and where in the story each entry stands. */
const heads = {
	...columns,
	/** Ids of chapters whose opening has it, with a space between. */
	chapters: 'used-openings',
	/** Ids of steps, with a space between. */
	steps: 'steps',
	/** Ids of charts and of maps that can be embedded, with a space between. */
	charts: 'charts',
	/** Ids of steps in whose notes alone it stands, with a space between. */
	notes: 'notes'
} as const satisfies Record<string, InterfaceKey>;

type Head = keyof typeof heads;

const names = Object.keys(heads) as Head[];

/** Which columns hold numbers; all others are text. */
const numeric: readonly Head[] = ['value', 'value_to'];

/** What every value of a column keeps to, after Frictionless Table Schema; missing values aside. */
export interface Constraints {
	required?: true;
	unique?: true;
	pattern?: string;
	enum?: readonly string[];
}

const date = { pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?' };

const constraints: Partial<Record<Head, Constraints>> = {
	kind: { required: true, enum: ['figure', 'date'] },
	id: { required: true, unique: true },
	label: { required: true },
	worded: { required: true },
	source: { required: true },
	from: date,
	to: date
};

/** A field after Frictionless Table Schema. */
export interface Field {
	name: Head;
	title: string;
	type: 'string' | 'number';
	constraints?: Constraints;
}

/** What the columns of the ledger's files are, in their order. */
export const fieldsOf = (edition: Edition): Field[] =>
	names.map((name) => ({
		name,
		title: edition.say(heads[name]),
		type: numeric.includes(name) ? 'number' : 'string',
		...(constraints[name] && { constraints: constraints[name] })
	}));

/** Every figure and every date of the ledger, in its order, by column. */
function entries(edition: Edition): Record<Head, Cell>[] {
	const { facts, events } = edition.story.ledger;
	const uses = usesOf(edition);
	const row = (id: string, cells: Cells): Record<Head, Cell> => {
		const {
			chapters = [],
			steps = [],
			charts = [],
			notes = []
		}: Partial<Uses> = uses.get(id) ?? {};
		const places = { chapters, steps, charts, notes };
		const all = {
			...cells,
			...Object.fromEntries(Object.entries(places).map(([kind, ids]) => [kind, ids.join(' ')]))
		};
		return Object.fromEntries(
			names.map((name) => [name, (all as Partial<Record<Head, Cell>>)[name]])
		) as Record<Head, Cell>;
	};
	return [
		...Object.keys(facts).map((id) => row(id, figureCells({ fact: id, names: [] }, edition))),
		...Object.keys(events).map((id) => row(id, eventCells(id, edition)))
	];
}

/** The ledger as CSV, below a row of the columns' names, which are the same in every language. */
export const ledgerCsv = (edition: Edition): string =>
	csvOf([names, ...entries(edition).map((row) => names.map((name) => row[name]))]);

/** The ledger as a list of objects, without what an entry has not. */
export const ledgerJson = (edition: Edition): string =>
	`${JSON.stringify(
		entries(edition).map((row) =>
			Object.fromEntries(
				Object.entries(row).filter(([, cell]) => cell !== undefined && cell !== '')
			)
		),
		null,
		'\t'
	)}\n`;

import { eventOf, precisionOf } from '../charts/core/dates';
import { factOf, labelOf } from '../charts/core/figure';
import { registry, type Row, type TieRow } from '../charts/registry';
import type { Edition } from '../i18n/edition';
import type { InterfaceKey } from '../i18n/keys';
import type { Chart, Period, Words } from '../model/types';
import type { Cell } from './csv';

/**
 * The columns of a chart's table as a file: the same for every chart, so that files can be put below one another. Each
 * with the words of its head; metadata.json says which head is which column.
 */
export const columns = {
	/** `figure`, `date` or `tie`, in every language. */
	kind: 'column-kind',
	/** Of the ledger; a tie has none. */
	id: 'column-id',
	label: 'column-label',
	/** In `unit`; of a range the low end. */
	value: 'value',
	/** The high end of a range. */
	value_to: 'column-value-to',
	unit: 'unit',
	/** As the story words it, qualifier and all; of a tie its kind. */
	worded: 'column-worded',
	qualifier: 'qualifier',
	period: 'period',
	/** `2024`, `2024-08` or `2024-08-25`; where a span has no end the second is empty. */
	from: 'column-from',
	to: 'column-to',
	/** That the source does not name the year. */
	inferred: 'column-inferred',
	scope: 'scope',
	subject: 'subject',
	source: 'source',
	/** The source's own words, in Chinese. */
	as_written: 'written',
	derivation: 'how-derived',
	note: 'note'
} as const satisfies Record<string, InterfaceKey>;

export type Column = keyof typeof columns;
export type Cells = Partial<Record<Column, Cell>>;

/** What one of a unit is: `亿元`, `CN¥100 million`, `firms`, `%`. */
export function unitOf(unit: string, edition: Edition): string {
	const kind = edition.story.ledger.units[unit]?.kind;
	// a word that is counted with is wanted in the plural
	const { sign, number, unit: word } = edition.amount(kind === 'money' ? 1 : 2, unit);
	const size = kind !== 'money' || number === '1' ? '' : number;
	return (sign + size + word).trim();
}

function spanOf(period: Period | string | { from: string; to?: string | undefined }): Cells {
	if (typeof period === 'string') return { from: period, to: period };
	if ('words' in period) return {};
	return 'at' in period ? spanOf(period.at) : { from: period.from, to: period.to };
}

const plain = (words: Words | undefined, edition: Edition) =>
	words && edition.plain(edition.t(words));

export function figureCells({ fact: id, names }: Row, edition: Edition): Cells {
	const fact = factOf(edition, id);
	const { period, subject } = fact;
	const named = names.length > 0 && edition.say('named', { names: edition.list(names) });
	const remarks = [named || '', plain(fact.note, edition) ?? ''].filter(Boolean);
	return {
		kind: 'figure',
		id,
		label: labelOf(edition, id),
		value: fact.value,
		value_to: fact.high,
		unit: unitOf(fact.unit, edition),
		worded: edition.fact(id),
		qualifier: edition.list(fact.qualifiers.map((one) => edition.say(`qualifier-${one}`))),
		period: edition.period(period, 'bare'),
		...spanOf(period),
		inferred: !('words' in period) && period.inferred ? edition.say('inferred') : undefined,
		scope: plain(edition.story.ledger.scopes[fact.scope], edition),
		subject: subject && edition.story.names[subject]?.[edition.lang],
		source: edition.locator(fact.source, 'original'),
		as_written: fact.written,
		derivation: edition.formula(id),
		note: remarks.join(edition.lang === 'zh' ? '；' : '; ')
	};
}

export function eventCells(id: string, edition: Edition): Cells {
	const event = eventOf(edition, id);
	return {
		kind: 'date',
		id,
		label: plain(event.label, edition),
		worded: edition.date(id, 'full'),
		qualifier: edition.say(`precision-${precisionOf(event)}`),
		...spanOf(event.date),
		inferred: event.inferred ? edition.say('inferred') : undefined,
		subject: edition.list(
			event.subjects.flatMap((name) => edition.story.names[name]?.[edition.lang] ?? [])
		),
		source: edition.locator(event.source, 'original'),
		note: plain(event.note, edition)
	};
}

const tieCells = ({ path, kind, words, source }: TieRow, edition: Edition): Cells => ({
	kind: 'tie',
	label: path,
	worded: kind,
	source: edition.locator(source, 'original'),
	note: plain(words, edition)
});

/** What a chart shows as a table: figures, dates, ties, below a row of heads in the edition's language. */
export function tableOf(chart: Chart, edition: Edition): Cell[][] {
	const type = registry[chart.type];
	const rows = [
		...type.table(chart, edition).map((row) => figureCells(row, edition)),
		...type.events(chart, edition).map((id) => eventCells(id, edition)),
		...type.ties(chart, edition).map((tie) => tieCells(tie, edition))
	];
	const names = Object.keys(columns) as Column[];
	return [
		names.map((name) => edition.say(columns[name])),
		...rows.map((row) => names.map((name) => row[name]))
	];
}

import type { Fault, Path } from '../fault';
import type { Part } from '../files';
import { fault, type Check } from './known';

/** First and last day that a date text can mean, as text that sorts: 2023-02 → 2023-02-00 … 2023-02-99. */
const first = (date: string) => date + '-00'.repeat(3 - date.split('-').length);
const last = (date: string) => date + '-99'.repeat(3 - date.split('-').length);

function order(span: { from: string; to?: string | undefined }, part: Part, path: Path): Fault[] {
	if (span.to === undefined || first(span.from) <= last(span.to)) return [];
	return [fault(part, [...path, 'to'], span.to, `is before its beginning, ${span.from}`)];
}

/** Spans of time run forwards, and a story is not updated before it is published. */
export const checkPeriods: Check = ({ files: { ledger, story } }) => [
	...(ledger?.facts ?? []).flatMap(({ period }, i) =>
		'from' in period ? order(period, 'ledger', ['facts', i, 'period']) : []
	),
	...(ledger?.events ?? []).flatMap(({ date }, i) =>
		typeof date === 'string' ? [] : order(date, 'ledger', ['events', i, 'date'])
	),
	...(story
		? order({ from: story.credits.published, to: story.credits.updated }, 'story', [])
		: []
	).map((found) => ({ ...found, path: ['credits', 'updated'] }))
];

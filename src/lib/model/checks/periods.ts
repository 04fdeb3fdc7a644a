import type { Fault, Path } from '../fault';
import type { ParsedFiles, Part } from '../files';
import { fault, type Check } from './known';

/** First and last day that a date text can mean, as text that sorts: 2023-02 → 2023-02-00 … 2023-02-99. */
const first = (date: string) => date + '-00'.repeat(3 - date.split('-').length);
const last = (date: string) => date + '-99'.repeat(3 - date.split('-').length);

function order(span: { from: string; to?: string | undefined }, part: Part, path: Path): Fault[] {
	if (span.to === undefined || first(span.from) <= last(span.to)) return [];
	return [fault(part, [...path, 'to'], span.to, `is before its beginning, ${span.from}`)];
}

/** A correction is made between publication and the day on which the story says that it was last updated. */
function checkCorrections({ corrections, story }: Partial<ParsedFiles>): Fault[] {
	if (!story) return [];
	const { published, updated } = story.credits;
	return (corrections?.corrections ?? []).flatMap(({ date }, i) => {
		const path = ['corrections', i, 'date'];
		if (last(date) < first(published))
			return [fault('corrections', path, date, `is before publication, ${published}`)];
		return first(date) > last(updated)
			? [fault('corrections', path, date, `is after the story was updated, ${updated}`)]
			: [];
	});
}

/** Spans of time run forwards, a story is not updated before it is published, nor corrected outside of that time. */
export const checkPeriods: Check = ({ files }) => [
	...checkCorrections(files),
	...checkSpans(files)
];

const checkSpans = ({ ledger, story }: Partial<ParsedFiles>): Fault[] => [
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

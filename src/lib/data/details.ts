import type { Edition } from '../i18n/edition';
import type { Event, Fact } from '../model/types';
import { remarksOn, sourceLine, type SourceLine } from '../ui/sources';

/** What the ledger says of an entry beside its value: where the source has it and in which words, notes, corrections. */
export function detailsOf(entry: Fact | Event, edition: Edition): SourceLine[] {
	const { say, t, plain } = edition;
	const written = 'written' in entry && entry.written;
	return [
		...sourceLine(entry.source, edition),
		...(written ? [{ head: say('written'), text: written, zh: true as const }] : []),
		...(entry.note ? [{ head: say('note'), text: plain(t(entry.note)) }] : []),
		...remarksOn(entry.id, edition)
	];
}

import type { ZoneFeature } from '../model/types';
import { parseNotation } from './notation';

/** Ids of the facts and events that the words of a thing refer to, however deep they lie in it, in either language. */
export function entriesIn(thing: unknown): string[] {
	if (typeof thing === 'string')
		return parseNotation(thing).flatMap((node) => (node.kind === 'entry' ? node.id : []));
	if (typeof thing !== 'object' || thing === null) return [];
	return Object.values(thing).flatMap(entriesIn);
}

/** Ids of the facts and events on a zone's card. */
export const entriesOfZone = ({ facts, words }: ZoneFeature['properties']): string[] => [
	...facts,
	...entriesIn(words)
];

import type { Fault, Path } from '../fault';
import { notOneOf } from '../nearest';
import { fault } from './known';

interface State {
	id: string;
	lit: readonly string[];
}

/** No state that steps may ask for takes the name of the one that every chart has. */
export const checkReserved = (states: readonly { id: string }[], path: Path): Fault[] =>
	states.flatMap(({ id }, i) =>
		id === 'all'
			? [fault('charts', [...path, i, 'id'], id, 'is the name of the state that shows everything')]
			: []
	);

/** A chart's own states light entries that it has, and none takes the name of the one that lights all. */
export function checkLit(
	states: readonly State[],
	entries: readonly string[],
	path: Path
): Fault[] {
	const unknown = states.flatMap(({ lit }, i) =>
		lit.flatMap((entry, l) => {
			if (entries.includes(entry)) return [];
			const at = [...path, 'states', i, 'lit', l];
			return [fault('charts', at, entry, notOneOf(entry, 'entries of this chart', entries))];
		})
	);
	return [...checkReserved(states, [...path, 'states']), ...unknown];
}

/** Entries that come twice; the first to come is right. */
export function checkOnce(entries: readonly { id: string; path: Path }[], what: string): Fault[] {
	return entries.flatMap(({ id, path }, i) =>
		entries.findIndex((other) => other.id === id) < i
			? [fault('charts', path, id, `is ${what} of this chart already`)]
			: []
	);
}

import type { Fault, Path } from '../fault';
import { notOneOf } from '../nearest';
import { fault } from './known';

interface State {
	id: string;
	lit: readonly string[];
}

/** A chart's own states light entries that it has, and none takes the name of the one that lights all. */
export function checkLit(
	states: readonly State[],
	entries: readonly string[],
	path: Path
): Fault[] {
	return states.flatMap(({ id, lit }, i) => {
		const at = [...path, 'states', i];
		const reserved =
			id === 'all'
				? [fault('charts', [...at, 'id'], id, 'is the name of the state that shows everything')]
				: [];
		const unknown = lit.flatMap((entry, l) =>
			entries.includes(entry)
				? []
				: [
						fault(
							'charts',
							[...at, 'lit', l],
							entry,
							notOneOf(entry, 'entries of this chart', entries)
						)
					]
		);
		return [...reserved, ...unknown];
	});
}

/** Entries that come twice; the first to come is right. */
export function checkOnce(entries: readonly { id: string; path: Path }[], what: string): Fault[] {
	return entries.flatMap(({ id, path }, i) =>
		entries.findIndex((other) => other.id === id) < i
			? [fault('charts', path, id, `is ${what} of this chart already`)]
			: []
	);
}

import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import { fault, type Check } from './known';
import { checkLit, checkOnce } from './lit';

/** Events by id, each with its place. */
const eventsOf = (list: readonly { event: string }[], path: Path) =>
	list.map(({ event }, i) => ({ id: event, path: [...path, i, 'event'] }));

/** A milestone is a day, a month or a year; what lasts is not one. */
function lasting(
	{ id, path }: { id: string; path: Path },
	ledger: ParsedFiles['ledger'] | undefined
): Fault[] {
	const date = ledger?.events.find((event) => event.id === id)?.date;
	return date === undefined || typeof date === 'string'
		? []
		: [fault('charts', path, id, 'is a span; a milestone has one date')];
}

/** Milestones and timelines name events, each once, and light what they have. */
export const checkDated: Check = ({ files: { charts, ledger }, known }) =>
	(charts?.charts ?? []).flatMap((chart, c) => {
		const path = ['charts', c];
		if (chart.type === 'timeline') {
			const events = eventsOf(chart.events, [...path, 'events']);
			return [
				...events.flatMap(({ id, path: at }) => known.reference('event', id, 'charts', at)),
				...checkOnce(events, 'an event'),
				...checkLit(
					chart.states,
					events.map(({ id }) => id),
					path
				)
			];
		}
		if (chart.type !== 'milestones') return [];
		const events = eventsOf(chart.milestones, [...path, 'milestones']);
		const facts = (chart.expected?.facts ?? []).map(({ fact }, i) => ({
			id: fact,
			path: [...path, 'expected', 'facts', i, 'fact']
		}));
		return [
			...events.flatMap(({ id, path: at }) => known.reference('event', id, 'charts', at)),
			...facts.flatMap(({ id, path: at }) => known.reference('fact', id, 'charts', at)),
			...checkOnce(events, 'an event'),
			...checkOnce(facts, 'a fact'),
			...checkLit(
				chart.states,
				[...events, ...facts].map(({ id }) => id),
				path
			),
			...events.flatMap((event) => lasting(event, ledger))
		];
	});

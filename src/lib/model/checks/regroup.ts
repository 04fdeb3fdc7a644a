import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import { qualifiersOf } from '../qualifiers';
import type { Qualifier, UnitRegroupChart } from '../types';
import { fault, type Check, type Known } from './known';
import { checkOnce, checkReserved } from './lit';
import { checkMarks } from './marks';

type Ledger = ParsedFiles['ledger'];

/** A mark that moves is whole and is there: it can neither be nearly reached nor planned. */
const drawn: readonly Qualifier[] = ['exact', 'atLeast', 'moreThan'];

const here = (path: Path, value: unknown, says: string) => fault('charts', path, value, says);

const factOf = (ledger: Ledger, id: string) => ledger.facts.find((fact) => fact.id === id);

/** What moves is counted one by one, and certain. */
function counted(ledger: Ledger, id: string, path: Path): Fault[] {
	const faults = checkMarks(id, ledger, path);
	const fact = factOf(ledger, id);
	const other = fact && qualifiersOf(fact).find((qualifier) => !drawn.includes(qualifier));
	return other === undefined || faults.length > 0
		? faults
		: [here(path, id, `is qualified as "${other}"; marks that move are certain ones`)];
}

/** A group is part of the whole: counted alike, no larger, and naming no more than it counts. */
function within(chart: UnitRegroupChart, ledger: Ledger, path: Path): Fault[] {
	const total = factOf(ledger, chart.total.fact);
	return chart.groups.flatMap(({ fact: id, members }, g) => {
		const fact = factOf(ledger, id);
		if (!fact || !total) return [];
		const at = [...path, 'groups', g];
		if (fact.unit !== total.unit)
			return [here([...at, 'fact'], id, `mixes units: "${fact.unit}" beside "${total.unit}"`)];
		if (typeof fact.value !== 'number' || typeof total.value !== 'number') return [];
		const many = members.length > Math.max(fact.value, 0);
		return [
			...(fact.value > total.value
				? [here([...at, 'fact'], id, `counts ${fact.value}, more than the whole, ${total.value}`)]
				: []),
			...(many
				? [
						here(
							[...at, 'members'],
							members.length,
							`are more than "${id}" counts, which is ${fact.value}`
						)
					]
				: [])
		];
	});
}

function references(chart: UnitRegroupChart, known: Known, path: Path): Fault[] {
	const facts = [
		{ id: chart.total.fact, path: [...path, 'total', 'fact'] },
		...chart.groups.map(({ fact }, g) => ({ id: fact, path: [...path, 'groups', g, 'fact'] }))
	];
	return [
		...facts.flatMap(({ id, path: at }) => known.reference('fact', id, 'charts', at)),
		...checkOnce(facts, 'a fact'),
		...checkReserved(chart.groups, [...path, 'groups']),
		...chart.groups.flatMap(({ members }, g) =>
			members.flatMap(({ name }, m) =>
				known.reference('name', name, 'charts', [...path, 'groups', g, 'members', m, 'name'])
			)
		)
	];
}

/** Marks that regroup are whole units of one kind, and no group is larger than the whole. */
export const checkRegroups: Check = ({ files: { charts, ledger }, known }) =>
	(charts?.charts ?? []).flatMap((chart, c) => {
		if (chart.type !== 'unit-regroup') return [];
		const path = ['charts', c];
		if (!ledger) return references(chart, known, path);
		return [
			...references(chart, known, path),
			...counted(ledger, chart.total.fact, [...path, 'total', 'fact']),
			...chart.groups.flatMap(({ fact }, g) =>
				counted(ledger, fact, [...path, 'groups', g, 'fact'])
			),
			...within(chart, ledger, path)
		];
	});

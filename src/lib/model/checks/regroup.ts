import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import { qualifiersOf } from '../qualifiers';
import type { Qualifier, UnitRegroupChart } from '../types';
import { fault, type Check, type Known } from './known';
import { checkOnce } from './lit';

type Ledger = ParsedFiles['ledger'];

/** More marks than this are no picture any more. */
const mostMarks = 200;

/** A mark that moves is whole and is there: it can neither be nearly reached nor planned. */
const drawn: readonly Qualifier[] = ['exact', 'atLeast', 'moreThan'];

const here = (path: Path, value: unknown, says: string) => fault('charts', path, value, says);

const factOf = (ledger: Ledger, id: string) => ledger.facts.find((fact) => fact.id === id);

function counted(ledger: Ledger, id: string, path: Path): Fault[] {
	const fact = factOf(ledger, id);
	const unit = fact && Object.hasOwn(ledger.units, fact.unit) ? ledger.units[fact.unit] : undefined;
	if (!fact || !unit) return [];
	if (unit.kind !== 'count') return [here(path, id, `should be a count, not in "${fact.unit}"`)];
	const { value } = fact;
	const other = qualifiersOf(fact).find((qualifier) => !drawn.includes(qualifier));
	if (other !== undefined)
		return [here(path, id, `is qualified as "${other}"; marks that move are certain ones`)];
	if (typeof value !== 'number') return [];
	if (!Number.isInteger(value))
		return [here(path, id, `counts ${value}; marks need a whole number`)];
	return value > mostMarks
		? [here(path, id, `counts ${value}; a chart of marks shows ${mostMarks} at most`)]
		: [];
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
		...chart.groups.flatMap(({ id, members }, g) => {
			const at = [...path, 'groups', g];
			return [
				...(id === 'all'
					? [here([...at, 'id'], id, 'is the name of the state that shows everything')]
					: []),
				...members.flatMap(({ name }, m) =>
					known.reference('name', name, 'charts', [...at, 'members', m, 'name'])
				)
			];
		})
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

import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import type { Chart, Unit } from '../types';
import { fault, type Check } from './known';

type RawFact = ParsedFiles['ledger']['facts'][number];
type Look = (id: string) => { fact: RawFact; unit: Unit } | undefined;

/** More marks than this are no picture any more. */
const mostMarks = 200;

const here = (path: Path, value: unknown, says: string) => fault('charts', path, value, says);

function growth(chart: Extract<Chart, { type: 'growth' }>, look: Look, path: Path): Fault[] {
	const [value, rate, base] = [look(chart.value), look(chart.growth), look(chart.base)];
	const faults: Fault[] = [];
	if (rate && rate.unit.kind !== 'percent')
		faults.push(
			here([...path, 'growth'], chart.growth, `should be in percent, not in "${rate.fact.unit}"`)
		);
	if (value && base && value.fact.unit !== base.fact.unit)
		faults.push(
			here(
				[...path, 'base'],
				chart.base,
				`mixes units: "${base.fact.unit}" beside "${value.fact.unit}"`
			)
		);
	for (const key of ['value', 'base'] as const)
		if (look(chart[key])?.unit.kind === 'percent')
			faults.push(here([...path, key], chart[key], 'should be an amount, not a percentage'));
	return faults;
}

/** Marks are drawn one by one: whole numbers, not too many. */
function marks(id: string, look: Look, path: Path): Fault[] {
	const found = look(id);
	if (!found) return [];
	const { fact, unit } = found;
	if (unit.kind !== 'count') return [here(path, id, `should be a count, not in "${fact.unit}"`)];
	const { value } = fact;
	if (typeof value !== 'number') return [];
	if (!Number.isInteger(value))
		return [here(path, id, `counts ${value}; marks need a whole number`)];
	return value > mostMarks
		? [here(path, id, `counts ${value}; a chart of marks shows ${mostMarks} at most`)]
		: [];
}

/** One mark for each unit needs one unit. */
function unitMix(facts: readonly string[], look: Look, path: Path, key: string): Fault[] {
	const [first, ...others] = facts.map((id) => look(id)?.fact.unit);
	return others.flatMap((unit, i) =>
		first !== undefined && unit !== undefined && unit !== first
			? [
					here(
						[...path, key, i + 1, 'fact'],
						facts[i + 1],
						`mixes units: "${unit}" beside "${first}"`
					)
				]
			: []
	);
}

const reserved = (list: readonly { id: string }[], path: Path) =>
	list.flatMap(({ id }, i) =>
		id === 'all'
			? [here([...path, i, 'id'], id, 'is the name of the state that shows everything')]
			: []
	);

/** A range cannot be drawn by these types: showing one of its ends would drop the other. */
function ranges(ids: readonly [id: string, path: Path][], look: Look): Fault[] {
	return ids.flatMap(([id, path]) =>
		Array.isArray(look(id)?.fact.value)
			? [here(path, id, 'is a range, which this chart cannot draw')]
			: []
	);
}

function checkOne(chart: Chart, look: Look, path: Path): Fault[] {
	if (chart.type === 'growth') {
		const ids = (['value', 'growth', 'base'] as const).map((key): [string, Path] => [
			chart[key],
			[...path, key]
		]);
		return [...growth(chart, look, path), ...ranges(ids, look)];
	}
	if (chart.type !== 'unit-pairs' && chart.type !== 'unit-kinds') return [];
	const pairs = chart.type === 'unit-pairs';
	const [key, list] = pairs
		? (['groups', chart.groups] as const)
		: (['kinds', chart.kinds] as const);
	const ids = list.map(({ fact }, i): [string, Path] => [fact, [...path, key, i, 'fact']]);
	const mixed = pairs
		? unitMix(
				list.map((one) => one.fact),
				look,
				path,
				key
			)
		: [];
	return [
		...reserved(list, [...path, key]),
		...ids.flatMap(([id, at]) => marks(id, look, at)),
		...mixed,
		...ranges(ids, look),
		...(chart.type === 'unit-kinds' ? tooManyNamed(chart, look, path) : [])
	];
}

/** A kind does not name more than it counts. */
function tooManyNamed(
	chart: Extract<Chart, { type: 'unit-kinds' }>,
	look: Look,
	path: Path
): Fault[] {
	return chart.kinds.flatMap(({ fact, named }, i) => {
		const value = look(fact)?.fact.value;
		return typeof value === 'number' && named.length > Math.max(value, 0)
			? [
					here(
						[...path, 'kinds', i, 'named'],
						named,
						`names ${named.length}, but "${fact}" counts ${value}`
					)
				]
			: [];
	});
}

/** Charts ask for facts that their type can draw side by side. */
export const checkCharts: Check = ({ files: { charts, ledger } }) => {
	if (!charts || !ledger) return [];
	const look: Look = (id) => {
		const fact = ledger.facts.find((one) => one.id === id);
		const unit =
			fact && Object.hasOwn(ledger.units, fact.unit) ? ledger.units[fact.unit] : undefined;
		return fact && unit && { fact, unit };
	};
	return charts.charts.flatMap((chart, i) => checkOne(chart, look, ['charts', i]));
};

import type { Fault, Path } from '../fault';
import type { ParsedFiles } from '../files';
import type { Chart } from '../types';
import { fault, type Check } from './known';
import { checkReserved } from './lit';
import { checkMarks, measured } from './marks';

type Ledger = ParsedFiles['ledger'];

const here = (path: Path, value: unknown, says: string) => fault('charts', path, value, says);

function growth(chart: Extract<Chart, { type: 'growth' }>, ledger: Ledger, path: Path): Fault[] {
	const [value, rate, base] = [
		measured(chart.value, ledger),
		measured(chart.growth, ledger),
		measured(chart.base, ledger)
	];
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
		if (measured(chart[key], ledger)?.unit.kind === 'percent')
			faults.push(here([...path, key], chart[key], 'should be an amount, not a percentage'));
	return faults;
}

/** One mark for each unit needs one unit. */
function unitMix(facts: readonly string[], ledger: Ledger, path: Path, key: string): Fault[] {
	const [first, ...others] = facts.map((id) => measured(id, ledger)?.fact.unit);
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

/** A range cannot be drawn by these types: showing one of its ends would drop the other. */
function ranges(ids: readonly [id: string, path: Path][], ledger: Ledger): Fault[] {
	return ids.flatMap(([id, path]) =>
		Array.isArray(measured(id, ledger)?.fact.value)
			? [here(path, id, 'is a range, which this chart cannot draw')]
			: []
	);
}

function checkOne(chart: Chart, ledger: Ledger, path: Path): Fault[] {
	if (chart.type === 'growth') {
		const ids = (['value', 'growth', 'base'] as const).map((key): [string, Path] => [
			chart[key],
			[...path, key]
		]);
		return [...growth(chart, ledger, path), ...ranges(ids, ledger)];
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
				ledger,
				path,
				key
			)
		: [];
	return [
		...checkReserved(list, [...path, key]),
		...ids.flatMap(([id, at]) => checkMarks(id, ledger, at)),
		...mixed,
		...ranges(ids, ledger),
		...(chart.type === 'unit-kinds' ? tooManyNamed(chart, ledger, path) : [])
	];
}

/** A kind does not name more than it counts. */
function tooManyNamed(
	chart: Extract<Chart, { type: 'unit-kinds' }>,
	ledger: Ledger,
	path: Path
): Fault[] {
	return chart.kinds.flatMap(({ fact, named }, i) => {
		const value = measured(fact, ledger)?.fact.value;
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
	return charts.charts.flatMap((chart, i) => checkOne(chart, ledger, ['charts', i]));
};

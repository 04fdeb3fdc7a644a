import { parseNotation } from '../../i18n/notation';
import type { Fault, Path } from '../fault';
import { notOneOf } from '../nearest';
import type { NetworkChart, Words } from '../types';
import { fault, type Check } from './known';
import { checkReserved } from './lit';
import { locators } from './references';

const here = (path: Path, value: unknown, says: string) => fault('charts', path, value, says);

/** Faults of ids that stand for one of the chart's own parts. */
function within(id: string, what: string, ids: readonly string[], path: Path): Fault[] {
	return ids.includes(id) ? [] : [here(path, id, notOneOf(id, `${what} of this chart`, ids))];
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

/** Nodes come once, and each is of a kind and in a tie; a group is not called `all` and holds ties. */
function parts(chart: NetworkChart, path: Path): Fault[] {
	const names = chart.nodes.map((node) => node.name);
	const tied = new Set(chart.ties.flatMap((tie) => tie.path.flatMap((stage) => stage.names)));
	const used = new Set(chart.ties.map((tie) => tie.group));
	const nodes = chart.nodes.flatMap(({ name, kind }, i) => {
		const at = [...path, 'nodes', i];
		const first = names.indexOf(name);
		if (first < i) return [here([...at, 'name'], name, `is a node already, the one at ${first}`)];
		const alone = tied.has(name) ? [] : [here([...at, 'name'], name, 'is in no tie')];
		return [...within(kind, 'kinds', idsOf(chart.kinds), [...at, 'kind']), ...alone];
	});
	const groups = chart.groups.flatMap(({ id }, i) => {
		const at = [...path, 'groups', i, 'id'];
		return used.has(id) || id === 'all' ? [] : [here(at, id, 'holds no ties')];
	});
	return [...nodes, ...checkReserved(chart.groups, [...path, 'groups']), ...groups];
}

/** A tie runs from left to right, each of its stages within one column. */
function run(chart: NetworkChart, i: number, path: Path): Fault[] {
	const columnOf = new Map(
		chart.nodes.map(({ name, kind }) => [name, chart.kinds.find(({ id }) => id === kind)?.column])
	);
	let left = 0;
	return (chart.ties[i]?.path ?? []).flatMap(({ names }, s) => {
		const columns = names.map((name) => columnOf.get(name) ?? NaN);
		if (columns.some(Number.isNaN)) return [];
		const [least, most] = [Math.min(...columns), Math.max(...columns)];
		const at = [...path, 'path', s, 'names'];
		const before = left;
		left = most;
		if (least !== most) return [here(at, names, 'stand in more than one column')];
		return least > before
			? []
			: [here(at, names, `stand in column ${least}, not to the right of column ${before}`)];
	});
}

/** What words refer to. */
const entriesOf = (words: Words): string[] =>
	[words.zh, words.en].flatMap((text) =>
		parseNotation(text).flatMap((node) => (node.kind === 'entry' ? [node.id] : []))
	);

/** The table has the ties alone: a figure in a node's label has to be in a tie's words as well. */
function figures({ nodes, ties }: NetworkChart, path: Path): Fault[] {
	const told = new Set(ties.flatMap(({ words }) => (words ? entriesOf(words) : [])));
	return nodes.flatMap(({ label }, i) =>
		[...new Set(label ? entriesOf(label) : [])]
			.filter((id) => !told.has(id))
			.map((id) => here([...path, 'nodes', i, 'label'], id, 'is in no words of a tie'))
	);
}

/** The parts of a network fit one another, and what they name is there. */
export const checkNetworks: Check = ({ files: { charts, ledger }, known }) =>
	(charts?.charts ?? []).flatMap((chart, c) => {
		if (chart.type !== 'network') return [];
		const path = ['charts', c];
		const names = chart.nodes.map((node) => node.name);
		const named = chart.nodes.flatMap(({ name }, i) =>
			known.reference('name', name, 'charts', [...path, 'nodes', i, 'name'])
		);
		const ties = chart.ties.flatMap((tie, t): Fault[] => {
			const at = [...path, 'ties', t];
			return [
				...within(tie.group, 'groups', idsOf(chart.groups), [...at, 'group']),
				...within(tie.kind, 'relations', idsOf(chart.relations), [...at, 'kind']),
				...tie.path.flatMap((stage, s) =>
					stage.names.flatMap((name, n) =>
						within(name, 'nodes', names, [...at, 'path', s, 'names', n])
					)
				),
				...run(chart, t, at),
				...(ledger ? locators(known, ledger.sections, tie.source, [...at, 'source'], 'charts') : [])
			];
		});
		return [...named, ...parts(chart, path), ...figures(chart, path), ...ties];
	});

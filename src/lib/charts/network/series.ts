import { group } from 'd3';
import type { Edition } from '../../i18n/edition';
import type { NetworkChart } from '../../model/types';
import { namedIn, runsOf, sentences } from '../core/figure';
import type { Run } from '../core/text';
import type { Row, TieRow } from '../registry';

/** One of those who are tied: what the drawing says of them. */
export interface NetNode {
	id: string;
	/** From the left, from 0. */
	column: number;
	label: Run[];
	lead: boolean;
	/** Stands for others, whom the source does not name. */
	open: boolean;
}

export interface NetLink {
	from: string;
	to: string;
	quiet: boolean;
	/** Positions of the ties that it belongs to, from 0. */
	ties: number[];
}

/** Who is tied to whom, in one language. */
export interface NetworkSeries {
	/** What stands in each column, from the left. */
	columns: string[];
	nodes: NetNode[];
	links: NetLink[];
	/** The position of each tie's group, from 0. */
	ties: number[];
	/** The groups' names. */
	groups: string[];
}

/** The names of its states, in the order of their steps. */
export const networkStates = (chart: NetworkChart): string[] => [
	'all',
	...chart.groups.map((group) => group.id)
];

/** Runs in which a line may break within a figure too, after its spaces. */
const loosened = (runs: Run[]): Run[] =>
	runs.flatMap((run) => run.text.split(/(?<= )/).map((text) => ({ ...run, text })));

/** Words that begin a label, with a capital where the language has them. */
function capital(runs: Run[]): Run[] {
	const [first, ...rest] = runs;
	if (!first) return [];
	return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** Reads the chart's nodes and ties. @throws Error where the story has no such name */
export function networkSeries(chart: NetworkChart, edition: Edition): NetworkSeries {
	const used = [...new Set(chart.kinds.map((kind) => kind.column))].sort((a, b) => a - b);
	const nodes = chart.nodes.map(({ name, kind, label }): NetNode => {
		const { column = 0, lead = false } = chart.kinds.find(({ id }) => id === kind) ?? {};
		const words = label
			? loosened(runsOf(edition, label))
			: [{ text: edition.plain(`{@${name}}`) }];
		return { id: name, column: used.indexOf(column), label: capital(words), lead, open: false };
	});
	const links = new Map<string, NetLink>();
	for (const [t, tie] of chart.ties.entries()) {
		const quiet = chart.relations.find(({ id }) => id === tie.kind)?.quiet ?? false;
		const stages = tie.path.map(({ names, more }, s) => {
			if (!more) return names;
			const others = { id: `${t}.${s}`, label: [{ text: `+ ${edition.say('and-others')}` }] };
			const last = nodes.findLastIndex((node) => names.includes(node.id));
			const { column = 0 } = nodes[last] ?? {};
			nodes.splice(last + 1, 0, { ...others, column, lead: false, open: true });
			return [...names, others.id];
		});
		for (const [s, stage] of stages.slice(1).entries())
			for (const from of stages[s] ?? [])
				for (const to of stage) {
					const link = links.get(`${from} ${to}`) ?? { from, to, quiet, ties: [] };
					if (!link.ties.includes(t)) link.ties.push(t);
					links.set(`${from} ${to}`, link);
				}
	}
	return {
		columns: used.map((column) =>
			chart.kinds
				.filter((kind) => kind.column === column)
				.map((kind) => edition.t(kind.label))
				.join(' · ')
		),
		nodes,
		links: [...links.values()],
		ties: chart.ties.map((tie) => chart.groups.findIndex(({ id }) => id === tie.group)),
		groups: chart.groups.map((group) => edition.t(group.label))
	};
}

/** The ties as rows of a table. */
export function networkTies(chart: NetworkChart, edition: Edition): TieRow[] {
	return chart.ties.map(({ path, kind, words, source }) => ({
		path: path
			.map(({ names, more }) => {
				const all = names.map((id) => edition.plain(`{@${id}}`));
				return edition.list(more ? [...all, edition.say('and-others')] : all);
			})
			.join(' — '),
		kind: edition.t(chart.relations.find(({ id }) => id === kind)?.label ?? { zh: '', en: '' }),
		words,
		source
	}));
}

/** The facts that its labels and remarks refer to, each once. */
export function networkFacts(chart: NetworkChart, edition: Edition): Row[] {
	const words = [
		...chart.nodes.flatMap(({ label }) => label ?? []),
		...chart.ties.flatMap(({ words }) => words ?? [])
	];
	return [...new Set(namedIn(edition, words, 'fact'))].map((fact) => ({ fact, names: [] }));
}

/** The ties in sentences, one for each kind of tie. */
export function networkSummary(chart: NetworkChart, edition: Edition): string {
	const kinds = group(networkTies(chart, edition), (tie) => tie.kind);
	const all = [...kinds].map(([label, ties]) => {
		const paths = ties.map(({ path, words }) =>
			words ? `${path} (${edition.plain(edition.t(words)).replace(/[.。]$/, '')})` : path
		);
		const value = paths.join(edition.lang === 'zh' ? '；' : '; ');
		return edition.say('summary-value', { label, value });
	});
	return sentences(all, edition);
}

import { stateIndex } from '../../charts/states';
import { statesOf } from '../../charts/registry';
import type { Edition } from '../../i18n/edition';
import type { Chart, Words } from '../../model/types';

/** A state of a chart by name, as buttons offer it. */
export interface NamedState {
	id: string;
	/** Position among the chart's states. */
	index: number;
	name: string;
}

/** Names of what a chart's states light, by the ids that they list. */
function litNames(chart: Chart, { story }: Edition): Map<string, Words> {
	const { facts, events } = story.ledger;
	const fallback = (id: string) => facts[id]?.label ?? events[id]?.label;
	const named = (pairs: readonly (readonly [string, Words | undefined])[]) =>
		new Map(
			pairs.flatMap(([id, words]) => {
				const own = words ?? fallback(id);
				return own ? [[id, own] as const] : [];
			})
		);
	switch (chart.type) {
		case 'lollipops':
			return named([
				...chart.bands.flatMap(({ items }) =>
					items.map(({ id, labels }) => [id, labels[0]] as const)
				),
				...chart.counts.map(({ id, label }) => [id, label] as const)
			]);
		case 'milestones':
			return named([
				...chart.milestones.map(({ event, label }) => [event, label] as const),
				...(chart.expected?.facts ?? []).map(({ fact, label }) => [fact, label] as const)
			]);
		case 'timeline':
			return named(chart.events.map(({ event, label }) => [event, label] as const));
		case 'multiples':
			return named(chart.panels.map(({ id, label }) => [id, label] as const));
		default:
			return new Map();
	}
}

/** What the data calls a state: its own label, or that of the group that it lights. */
function labelOf(chart: Chart, state: string): Words | undefined {
	if ('groups' in chart) return chart.groups.find(({ id }) => id === state)?.label;
	if (chart.type === 'unit-kinds') return chart.kinds.find(({ id }) => id === state)?.label;
	return 'states' in chart ? chart.states.find(({ id }) => id === state)?.label : undefined;
}

/** How the story titles the step that shows a chart in a state. */
function stepTitle(chart: Chart, state: string, { story, t }: Edition): string | undefined {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const step = steps.find(
		({ scene }) => scene.kind === 'chart' && scene.chart === chart.id && scene.state === state
	);
	return step && t(step.title);
}

/** The names of all that a state lights, in a row. */
function litTogether(chart: Chart, state: string, edition: Edition): string {
	const own = 'states' in chart ? chart.states.find(({ id }) => id === state) : undefined;
	const names = litNames(chart, edition);
	return edition.list((own?.lit ?? []).flatMap((id) => plain(names.get(id), edition) ?? []));
}

const plain = (words: Words | undefined, edition: Edition) =>
	words && edition.plain(edition.t(words));

function nameOf(chart: Chart, state: string, edition: Edition): string {
	if (chart.type === 'growth') {
		return edition.say(state === 'before' ? 'state-before' : 'state-after');
	}
	return (
		plain(labelOf(chart, state), edition) ??
		stepTitle(chart, state, edition) ??
		(litTogether(chart, state, edition) || state)
	);
}

/** The states of a chart with a name each: the first lights everything. */
export const namedStates = (chart: Chart, edition: Edition): NamedState[] =>
	statesOf(chart).map((id) => {
		const index = stateIndex(chart, id);
		return { id, index, name: index ? nameOf(chart, id, edition) : edition.say('state-all') };
	});

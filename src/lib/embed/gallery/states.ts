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

/** The words that the data has for a state: a group's label, or the labels of what it lights. */
function wordsOf(chart: Chart, state: string, edition: Edition): string[] {
	const text = (words: Words) => edition.plain(edition.t(words));
	if ('groups' in chart) {
		const group = chart.groups.find(({ id }) => id === state);
		return group ? [text(group.label)] : [];
	}
	if (chart.type === 'unit-kinds') {
		const kind = chart.kinds.find(({ id }) => id === state);
		return kind ? [text(kind.label)] : [];
	}
	if (!('states' in chart)) return [];
	const names = litNames(chart, edition);
	const lit = chart.states.find(({ id }) => id === state)?.lit ?? [];
	return lit.flatMap((id) => {
		const words = names.get(id);
		return words ? [text(words)] : [];
	});
}

/** How the story titles the step that shows a chart in a state of the chart's own. */
function stepTitle(chart: Chart, state: string, { story, t }: Edition): string | undefined {
	const steps = story.chapters.flatMap((chapter) => chapter.steps);
	const step = steps.find(
		({ scene }) => scene.kind === 'chart' && scene.chart === chart.id && scene.state === state
	);
	return step && t(step.title);
}

/** The states of a chart with a name each: the first lights everything. */
export function namedStates(chart: Chart, edition: Edition): NamedState[] {
	return statesOf(chart).map((id) => {
		const index = stateIndex(chart, id);
		if (index === 0) return { id, index, name: edition.say('state-all') };
		if (chart.type === 'growth') {
			return { id, index, name: edition.say(id === 'before' ? 'state-before' : 'state-after') };
		}
		const own = 'states' in chart ? stepTitle(chart, id, edition) : undefined;
		return { id, index, name: own ?? (edition.list(wordsOf(chart, id, edition)) || id) };
	});
}

import type { Edition } from '../i18n/edition';
import { parseNotation } from '../i18n/notation';
import { registry } from '../charts/registry';
import type { Chart, Words } from '../model/types';

/** Where a fact or an event is shown: ids of steps, in the story's order, and of charts. */
export interface Uses {
	steps: string[];
	charts: string[];
}

/** Ids of the facts and events that words refer to, in either language. */
export const entriesIn = (words: Words): string[] =>
	[words.zh, words.en].flatMap((text) =>
		parseNotation(text).flatMap((node) => (node.kind === 'entry' ? [node.id] : []))
	);

/** Ids of the facts and events that a chart shows: its tables' rows, and what its note says. */
export function entriesOfChart(chart: Chart, edition: Edition): string[] {
	const type = registry[chart.type];
	return [
		...type.table(chart, edition).map(({ fact }) => fact),
		...type.events(chart, edition),
		...(chart.note ? entriesIn(chart.note) : [])
	];
}

/** Where each fact and each event of a story is used, by its id; those used nowhere are missing. */
export function usesOf(edition: Edition): Map<string, Uses> {
	const { story } = edition;
	const uses = new Map<string, Uses>();
	const add = (kind: keyof Uses, place: string, ids: readonly string[]) => {
		for (const id of ids) {
			const found = uses.get(id) ?? { steps: [], charts: [] };
			if (!found[kind].includes(place)) found[kind].push(place);
			uses.set(id, found);
		}
	};
	for (const { steps, figure } of story.chapters) {
		const first = steps[0];
		if (figure && first) add('steps', first.id, [figure]);
		for (const { id, words, scene } of steps) {
			add('steps', id, entriesIn(words));
			if (scene.kind === 'figures') add('steps', id, scene.facts);
		}
	}
	for (const chart of Object.values(story.charts)) {
		add('charts', chart.id, entriesOfChart(chart, edition));
	}
	return uses;
}

import { registry } from '../charts/registry';
import type { Edition } from '../i18n/edition';
import { entriesIn, entriesOfZone } from '../i18n/entries';
import type { Chart, Correction, EmbeddedView, Scene, Story, View } from '../model/types';

/** What other pages may show: a chart, or a view of the map. Their ids are permanent, and shared. */
export type Embed =
	| { kind: 'chart'; id: string; of: Chart }
	| { kind: 'map'; id: string; of: EmbeddedView; view: View };

/** Everything of a story that can be embedded, charts first; those that were withdrawn among them. */
export function embedsOf({ charts, map }: Pick<Story, 'charts' | 'map'>): Embed[] {
	return [
		...Object.values(charts).map((of): Embed => ({ kind: 'chart', id: of.id, of })),
		...map.embeds.flatMap((of): Embed[] => {
			const view = map.views.find(({ id }) => id === of.view);
			return view ? [{ kind: 'map', id: of.id, of, view }] : [];
		})
	];
}

/** @throws Error where the story has no such chart or embedded view */
export function embedOf(story: Pick<Story, 'charts' | 'map'>, id: string): Embed {
	const found = embedsOf(story).find((embed) => embed.id === id);
	if (!found) throw new Error(`no chart or embedded view "${id}"`);
	return found;
}

/** When and why a chart was withdrawn; undefined where it stands. */
export const withdrawalOf = (embed: Embed): Chart['withdrawn'] =>
	embed.kind === 'chart' ? embed.of.withdrawn : undefined;

const shows = (scene: Scene, embed: Embed): boolean =>
	embed.kind === 'chart'
		? scene.kind === 'chart' && scene.chart === embed.id
		: scene.kind === 'map' && scene.view === embed.view.id;

/** Id of the first step that shows it; empty where none does. */
export const stepOf = ({ chapters }: Pick<Story, 'chapters'>, embed: Embed): string =>
	chapters.flatMap(({ steps }) => steps).find(({ scene }) => shows(scene, embed))?.id ?? '';

/** Ids of the facts and events that an embed shows, in its drawing, its table, its cards and its words. */
export function entriesOf(embed: Embed, edition: Edition): Set<string> {
	const { zones } = edition.story;
	const entries = new Set(entriesIn(embed.of));
	if (embed.kind === 'chart') {
		const type = registry[embed.of.type];
		for (const { fact } of type.table(embed.of, edition)) entries.add(fact);
		for (const id of type.events(embed.of, edition)) entries.add(id);
	} else if (embed.view.layers.includes('zones')) {
		for (const feature of zones.features)
			if (feature.kind === 'zone')
				for (const id of entriesOfZone(feature.properties)) entries.add(id);
	}
	return entries;
}

/** Ids of the facts that an embed shows, and of those that they are derived from. */
function factsOf(embed: Embed, edition: Edition): Set<string> {
	const { facts } = edition.story.ledger;
	const shown = new Set([...entriesOf(embed, edition)].filter((id) => Object.hasOwn(facts, id)));
	// a set also visits what is added on the way
	for (const id of shown) for (const part of facts[id]!.derivation?.of ?? []) shown.add(part);
	return shown;
}

/** The corrections that concern what an embed shows, in the order of the data. */
export function correctionsOf(embed: Embed, edition: Edition): Correction[] {
	const facts = factsOf(embed, edition);
	return edition.story.corrections.filter((one) => one.facts.some((fact) => facts.has(fact)));
}

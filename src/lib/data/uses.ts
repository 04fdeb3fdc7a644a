import { embedsOf, entriesOf } from '../embed/embeds';
import type { Edition } from '../i18n/edition';
import { entriesIn, entriesOfZone } from '../i18n/entries';
import type { Scene, Story } from '../model/types';

/** Where a fact or an event is shown: ids in the order of the story. */
export interface Uses {
	/** Chapters whose opening shows it. */
	chapters: string[];
	/** Steps that show it in their words or their picture. */
	steps: string[];
	/** Charts, and maps that can be embedded. */
	charts: string[];
	/** Steps in whose notes the speaker has it, where the step itself does not show it. */
	notes: string[];
}

/** What the cards of a map's zones say, as far as the step is about them: of those lit, or of all where none is. */
function zoneEntries(scene: Scene, { map, zones }: Story): string[] {
	if (scene.kind !== 'map') return [];
	const view = map.views.find(({ id }) => id === scene.view);
	if (!view?.layers.includes('zones')) return [];
	return zones.features.flatMap((feature) => {
		if (feature.kind !== 'zone') return [];
		const lit = scene.focus.length === 0 || scene.focus.includes(feature.id);
		return lit ? entriesOfZone(feature.properties) : [];
	});
}

/** Where each fact and each event of a story is used, by its id; those used nowhere are missing. */
export function usesOf(edition: Edition): Map<string, Uses> {
	const { story } = edition;
	const uses = new Map<string, Uses>();
	const add = (kind: keyof Uses, place: string, ids: Iterable<string>) => {
		for (const id of ids) {
			const found = uses.get(id) ?? { chapters: [], steps: [], charts: [], notes: [] };
			const told = kind === 'notes' && found.steps.includes(place);
			if (!told && !found[kind].includes(place)) found[kind].push(place);
			uses.set(id, found);
		}
	};
	for (const { id, steps, figure } of story.chapters) {
		add('chapters', id, [figure]);
		for (const { id, words, notes, scene } of steps) {
			add('steps', id, entriesIn(words));
			if (scene.kind === 'figures') add('steps', id, scene.facts);
			add('steps', id, zoneEntries(scene, story));
			add('notes', id, entriesIn(notes));
		}
	}
	for (const embed of embedsOf(story)) add('charts', embed.id, entriesOf(embed, edition));
	return uses;
}

import { expect, it } from 'vitest';
import { edition } from '../i18n/edition';
import { readStory } from '../server/read';
import { usesOf } from './uses';

const story = readStory('tests/fixtures/harbour');
const uses = usesOf(edition(story, 'en'));
const steps = story.chapters.flatMap((chapter) => chapter.steps);

it('finds an entry in words, large figures, charts, maps and the cards of lit zones', () => {
	for (const { id, words } of steps)
		for (const [, entry = ''] of words.en.matchAll(/\{([a-z][\w.-]*)/g))
			expect(uses.get(entry)?.steps, `${entry} in ${id}`).toContain(id);
	const zone = story.zones.features.find(({ kind }) => kind === 'zone')!;
	if (zone.kind !== 'zone') throw new Error('no zone');
	const lit = steps.find(({ scene }) => scene.kind === 'map' && scene.focus.includes(zone.id));
	for (const fact of zone.properties.facts) {
		if (lit) expect(uses.get(fact)?.steps).toContain(lit.id);
		expect(uses.get(fact)?.charts).toContain('map-quays');
	}
});

it('finds the figure of a chapter’s opening there, not in its first step', () => {
	for (const { id, figure, steps } of story.chapters) {
		expect(uses.get(figure)?.chapters).toContain(id);
		if (!steps[0]!.words.en.includes(`{${figure}`))
			expect(uses.get(figure)?.steps).not.toContain(steps[0]!.id);
	}
});

it('finds in a step’s notes only what the step itself does not show', () => {
	for (const [entry, { steps, notes }] of uses)
		expect(
			notes.filter((id) => steps.includes(id)),
			entry
		).toEqual([]);
	const noted = steps.find(({ notes }) => notes.en.includes('{quay-opened'))!;
	const { steps: shown, notes } = uses.get('quay-opened')!;
	expect([...shown, ...notes]).toContain(noted.id);
});

it('knows a use of every entry of the story that is published', () => {
	const own = readStory('data');
	const { facts, events } = own.ledger;
	const used = usesOf(edition(own, 'zh'));
	expect([...Object.keys(facts), ...Object.keys(events)].filter((id) => !used.has(id))).toEqual([]);
});

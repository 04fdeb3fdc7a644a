import { z } from 'zod';
import { Chart } from './schema-charts';
import { DateText, Id, Schema, Words, Licence } from './schema-parts';

export * from './schema-ledger';
export * from './schema-map';

export const Name = z.strictObject({
	zh: z.string().trim().min(1),
	en: z.string().trim().min(1),
	kind: z.enum(['place', 'company', 'person', 'body', 'programme', 'product', 'term']),
	figures: z.string().min(1).optional().meta({
		description: 'Why digits or number words in this name are not figures of the ledger.'
	}),
	gloss: Words.optional().meta({ description: 'A short explanation.' })
});

export const Scene = z.discriminatedUnion('kind', [
	z
		.strictObject({
			kind: z.literal('map'),
			view: Id,
			focus: z
				.array(Id)
				.default([])
				.meta({ description: 'What to light up: ties, and in a step one zone at most.' })
		})
		.meta({ description: 'The aerial map from one of the views of map.json.' }),
	z
		.strictObject({ kind: z.literal('chart'), chart: Id, state: Id.default('all') })
		.meta({ description: 'A chart of charts.json in one of its states.' }),
	z
		.strictObject({ kind: z.literal('figures'), facts: z.array(Id).min(1).max(4) })
		.meta({ description: 'A few figures, set large.' })
]);

export const Step = z.strictObject({
	id: Id,
	title: Words,
	words: Words.meta({
		description: 'Plain text with {fact.id}, {event.id} and {@name} references.'
	}),
	notes: Words.meta({ description: "Speaker's notes; the same notation." }),
	scene: Scene
});

export const Chapter = z.strictObject({
	id: Id,
	title: Words,
	figure: Id.meta({ description: 'The fact set large at the chapter break.' }),
	steps: z.array(Step).min(1)
});

/** One scene of the wall: a step's map, with what stands beside it. */
export const WallScene = z.strictObject({
	step: Id.meta({ description: 'Its title stands on the wall, and the QR code leads to it.' }),
	map: z
		.strictObject({ view: Id, focus: z.array(Id).default([]) })
		.optional()
		.meta({ description: 'The map, where it is not that of the step.' }),
	chart: z.strictObject({ id: Id, state: Id.default('all') }).optional(),
	figures: z.array(Id).max(3).default([]).meta({ description: 'Facts, set large.' })
});

export const StoryFile = z.strictObject({
	$schema: Schema,
	title: Words,
	dek: Words,
	mark: Words.meta({ description: 'The place, for the seal at the opening.' }),
	credits: z.strictObject({
		byline: Words,
		basedOn: z.strictObject({
			title: Words,
			authors: z.array(Words).min(1),
			note: Words
		}),
		published: DateText,
		updated: DateText,
		method: z.array(Words).min(1).meta({ description: 'A paragraph each.' }),
		privacy: Words,
		licence: Licence.optional().meta({ description: "Of the story's words and figures." })
	}),
	names: z.record(Id, Name),
	chapters: z.array(Chapter).min(1),
	wall: z.array(WallScene).min(2).optional().meta({
		description: 'Scenes of the unattended wall, in order; without it, one from each chapter.'
	})
});

export const ChartsFile = z.strictObject({ $schema: Schema, charts: z.array(Chart).min(1) });

export const CorrectionsFile = z.strictObject({
	$schema: Schema,
	corrections: z.array(
		z.strictObject({ id: Id, date: DateText, facts: z.array(Id).min(1), words: Words })
	)
});

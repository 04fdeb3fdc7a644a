import { z } from 'zod';
import { Id, Words } from './schema-parts';

const common = {
	id: Id.meta({ description: "The chart's permanent address." }),
	title: Words,
	note: Words.meta({ description: 'The one annotation, a sentence; with {references}.' })
};

/** A value beside the value it grew from. States: all, before, after. */
export const GrowthChart = z.strictObject({
	...common,
	type: z.literal('growth'),
	value: Id,
	growth: Id.meta({ description: 'The rate of change in percent.' }),
	base: Id.meta({ description: 'The earlier value, usually derived from the two.' })
});

/** One mark for each unit, in groups that are different sets. States: all, and the id of each group. */
export const UnitPairsChart = z.strictObject({
	...common,
	type: z.literal('unit-pairs'),
	groups: z
		.array(z.strictObject({ id: Id, fact: Id, label: Words }))
		.min(1)
		.max(4),
	caution: Words.meta({ description: 'What must not be concluded from the two side by side.' })
});

/** Counts by kind as placed marks, the named ones labelled. States: all, and the id of each kind. */
export const UnitKindsChart = z.strictObject({
	...common,
	type: z.literal('unit-kinds'),
	kinds: z
		.array(
			z.strictObject({
				id: Id,
				fact: Id,
				label: Words,
				named: z.array(Id).default([]).meta({ description: 'Names of story.json.' })
			})
		)
		.min(1)
});

export const Chart = z.discriminatedUnion('type', [GrowthChart, UnitPairsChart, UnitKindsChart]);

import { z } from 'zod';
import { Locator } from './schema-ledger';
import { DateText, Id, Words } from './schema-parts';

const common = {
	id: Id.meta({ description: "The chart's permanent address." }),
	title: Words,
	note: Words.meta({ description: 'The one annotation, a sentence; with {references}.' }),
	withdrawn: z
		.strictObject({
			date: DateText,
			words: Words.meta({ description: 'Why, for readers; with {references}.' })
		})
		.optional()
		.meta({ description: 'Its addresses keep a notice with the reason; no scene shows it.' })
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

const Named = z.strictObject({ id: Id, label: Words });

/** Those who take part in a tie, in one column of the drawing. */
const Stage = z.strictObject({
	names: z.array(Id).min(1).meta({ description: 'Nodes of this chart.' }),
	more: z.boolean().default(false).meta({ description: 'The source adds “and others”.' })
});

/** More than this is a hairball. */
const mostNodes = 60;

/**
 * Who is tied to whom, in columns from left to right, each tie as the source states it. States: all,
 * and the id of each group of ties.
 */
export const NetworkChart = z.strictObject({
	...common,
	type: z.literal('network'),
	kinds: z
		.array(
			Named.extend({
				column: z.int().min(1).max(6).meta({ description: 'Counted from the left, from 1.' }),
				lead: z
					.boolean()
					.default(false)
					.meta({ description: 'Set bold, and named where there is room for few names.' })
			})
		)
		.min(2),
	nodes: z
		.array(
			z.strictObject({
				name: Id.meta({ description: 'A name of story.json.' }),
				kind: Id,
				label: Words.optional().meta({
					description: 'What the drawing says for the name: shorter, or with {references}.'
				})
			})
		)
		.min(2)
		.max(mostNodes),
	relations: z
		.array(Named.extend({ quiet: z.boolean().default(false).meta({ description: 'Drawn thin.' }) }))
		.min(1)
		.meta({ description: 'The kinds of ties.' }),
	groups: z.array(Named).min(1).max(12).meta({ description: 'Ties that are lit together.' }),
	ties: z
		.array(
			z.strictObject({
				group: Id,
				kind: Id.meta({ description: 'One of the relations.' }),
				path: z.array(Stage).min(2).meta({
					description:
						'From left to right. Each of a stage is tied to each of the next; where the source does not pair them, put what they share between.'
				}),
				words: Words.optional().meta({ description: 'What the table adds; with {references}.' }),
				source: z.array(Locator).min(1)
			})
		)
		.min(1)
});

/** States that a chart names itself: each lights some of its entries. */
const OwnStates = z
	.array(
		z.strictObject({
			id: Id,
			lit: z.array(Id).min(1),
			label: Words.optional().meta({
				description:
					'Its name, where it is offered to be tried; without it, that of what it lights.'
			})
		})
	)
	.max(12)
	.default([])
	.meta({ description: 'What a step may light: the ids of entries. Beside them there is `all`.' });

/**
 * Values ranked from zero on one axis, in bands that are not summed; below the axis, counts that have
 * no value on it. States: all, and those listed.
 */
export const LollipopsChart = z.strictObject({
	...common,
	type: z.literal('lollipops'),
	bands: z
		.array(
			z.strictObject({
				label: Words,
				items: z
					.array(
						z.strictObject({
							id: Id,
							fact: Id,
							labels: z.array(Words).min(1).meta({
								description:
									'One lollipop for each: several where each has the value, as above a threshold.'
							}),
							remark: Words.optional().meta({ description: 'With {references}.' })
						})
					)
					.min(1)
			})
		)
		.min(1)
		.max(4),
	counts: z
		.array(z.strictObject({ id: Id, fact: Id, label: Words }))
		.default([])
		.meta({ description: 'Numbers of things without a value on the axis, such as plans.' }),
	caution: Words.meta({ description: 'Why the bands are not summed.' }),
	states: OwnStates
});

/**
 * The dates of one undertaking on a line, and what is expected of it, off the line's scale. States:
 * all, and those listed, which light events and facts.
 */
export const MilestonesChart = z.strictObject({
	...common,
	type: z.literal('milestones'),
	milestones: z.array(z.strictObject({ event: Id, label: Words })).min(1),
	open: z.boolean().default(false).meta({ description: 'It goes on after the last milestone.' }),
	expected: z
		.strictObject({
			label: Words.meta({ description: 'When this is expected; with {references}.' }),
			facts: z
				.array(z.strictObject({ fact: Id, label: Words }))
				.min(1)
				.max(4)
		})
		.optional(),
	states: OwnStates
});

/** Dated events on one axis, a row each. States: all, and those listed, which light events. */
export const TimelineChart = z.strictObject({
	...common,
	type: z.literal('timeline'),
	events: z
		.array(
			z.strictObject({
				event: Id,
				label: Words.optional().meta({ description: "Short; without it, the ledger's." })
			})
		)
		.min(1),
	states: OwnStates
});

/**
 * One mark for each unit of a whole; marks step out of it into groups, one group at a time: whether the
 * groups overlap is not drawn. States: all, and the id of each group.
 */
export const UnitRegroupChart = z.strictObject({
	...common,
	type: z.literal('unit-regroup'),
	total: z.strictObject({ fact: Id, label: Words }),
	groups: z
		.array(
			z.strictObject({
				id: Id,
				fact: Id,
				label: Words,
				members: z
					.array(
						z.strictObject({
							name: Id.meta({ description: 'A name of story.json.' }),
							label: Words.optional().meta({
								description: 'What the drawing says for the name: shorter.'
							}),
							claim: Words.optional().meta({
								description: 'A superlative, only where the source gives one; set before the words.'
							}),
							words: Words.meta({ description: 'What is said of it.' })
						})
					)
					.default([])
					.meta({ description: 'Those of the group that the source names.' })
			})
		)
		.min(1)
		.max(4),
	caution: Words.meta({ description: 'What must not be concluded from the groups.' })
});

const panel = { id: Id, label: Words };
const Caption = Words.optional().meta({ description: 'How the drawing is to be read.' });

/** Figures that share no scale, each drawn in its own. States: all, and those listed. */
export const MultiplesChart = z.strictObject({
	...common,
	type: z.literal('multiples'),
	panels: z
		.array(
			z.discriminatedUnion('form', [
				z
					.strictObject({ ...panel, form: z.literal('count'), fact: Id, caption: Caption })
					.meta({ description: 'Marks, each of so many as the caption below them says.' }),
				z
					.strictObject({ ...panel, form: z.literal('share'), fact: Id, caption: Caption })
					.meta({ description: 'A share in percent, within the whole.' }),
				z
					.strictObject({ ...panel, form: z.literal('speed'), fact: Id, caption: Caption })
					.meta({ description: 'How much faster in percent: a speed beside the one before.' }),
				z
					.strictObject({ ...panel, form: z.literal('words'), event: Id, lead: Words })
					.meta({ description: 'What the source says without a figure; the lead is set large.' })
			])
		)
		.min(1)
		.max(6),
	states: OwnStates
});

export const Chart = z.discriminatedUnion('type', [
	GrowthChart,
	UnitPairsChart,
	UnitKindsChart,
	NetworkChart,
	LollipopsChart,
	MilestonesChart,
	TimelineChart,
	UnitRegroupChart,
	MultiplesChart
]);

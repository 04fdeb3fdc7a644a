import { z } from 'zod';
import { DateText, Id, Schema, Words } from './schema-parts';

export const Unit = z.discriminatedUnion('kind', [
	z
		.strictObject({
			kind: z.literal('money'),
			scale: z.number().positive().meta({ description: 'What one unit is worth: 1e8 for 亿元.' }),
			zh: z.string().min(1).meta({ description: 'The currency in Chinese, after the figure: 元' }),
			en: z.string().min(1).meta({ description: 'The currency in English, before the figure: CN¥' })
		})
		.meta({ description: 'An amount of money.' }),
	z
		.strictObject({ kind: z.literal('percent') })
		.meta({ description: 'A share or a rate of change.' }),
	z
		.strictObject({
			kind: z.literal('count'),
			zh: z.string().meta({ description: 'The measure word after the figure: 家. May be empty.' }),
			en: z.strictObject({ one: z.string(), other: z.string() })
		})
		.meta({ description: 'Things that are counted or measured.' })
]);

export const Qualifier = z.enum([
	'exact',
	'atLeast',
	'moreThan',
	'nearly',
	'upTo',
	'within',
	'range',
	'aim',
	'expected',
	'derived'
]);

export const Period = z.union([
	z
		.strictObject({ at: DateText, inferred: z.boolean().default(false) })
		.meta({ description: 'One year, month or day.' }),
	z
		.strictObject({
			from: DateText,
			to: DateText.optional(),
			inferred: z.boolean().default(false)
		})
		.meta({ description: 'A span; without "to" it is open.' }),
	z
		.strictObject({ words: Words })
		.meta({ description: 'A time that the source names only in words: 近两年.' })
]);

export const Locator = z.strictObject({
	section: Id.meta({ description: 'Id of one of the sections listed in this file.' }),
	paragraph: z
		.int()
		.positive()
		.meta({ description: 'Counted in the de-duplicated, rejoined text, from 1.' })
});

const Locators = z.array(Locator).min(1);

export const Derivation = z.strictObject({
	op: z.enum(['beforeGrowth', 'sum', 'difference', 'ratio', 'share']).meta({
		description:
			'beforeGrowth: value, growth in % → value / (1 + growth / 100). sum, difference: of like units. ratio: a / b. share: a / b in %.'
	}),
	of: z.array(Id).min(2),
	decimals: z.int().min(0).max(6).meta({ description: 'Rounded to so many decimals of its unit.' })
});

export const Fact = z.strictObject({
	id: Id,
	label: Words,
	value: z
		.union([z.number(), z.tuple([z.number(), z.number()])])
		.optional()
		.meta({ description: 'In the unit named; two numbers for a range; none where it is derived.' }),
	unit: Id,
	qualifier: z.union([Qualifier, z.array(Qualifier).min(2)]),
	period: Period,
	scope: Id,
	subject: Id.optional().meta({ description: 'A name of story.json: whose figure it is.' }),
	source: Locators,
	written: z
		.string()
		.min(1)
		.optional()
		.meta({ description: 'The figure as the source words it; none where it is derived.' }),
	derivation: Derivation.optional(),
	note: Words.optional()
});

export const Event = z.strictObject({
	id: Id,
	label: Words,
	date: z.union([DateText, z.strictObject({ from: DateText, to: DateText.optional() })]),
	inferred: z
		.boolean()
		.default(false)
		.meta({ description: 'The source does not name the year; it was inferred.' }),
	source: Locators,
	subjects: z.array(Id).default([]).meta({ description: 'Names of story.json.' }),
	facts: z.array(Id).default([]),
	note: Words.optional()
});

export const LedgerFile = z.strictObject({
	$schema: Schema,
	sections: z
		.array(z.strictObject({ id: Id, heading: Words, paragraphs: z.int().positive() }))
		.min(1)
		.meta({ description: 'The parts of the source, for locators.' }),
	scopes: z.record(Id, Words),
	units: z.record(Id, Unit),
	facts: z.array(Fact).min(1),
	events: z.array(Event).default([]),
	conflicts: z
		.array(z.strictObject({ id: Id, words: Words, source: Locators }))
		.default([])
		.meta({ description: 'Where the source contradicts itself.' })
});

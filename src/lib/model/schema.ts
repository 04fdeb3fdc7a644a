import { z } from 'zod';
import { Chart } from './schema-charts';
import { DateText, Id, Words } from './schema-parts';

/** Link that editors follow to complete and check the file while typing. */
const $schema = z.string().optional();

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
	$schema,
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

export const Name = z.strictObject({
	zh: z.string().min(1),
	en: z.string().min(1),
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
			focus: z.array(Id).default([]).meta({ description: 'Zones to light up.' })
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

export const StoryFile = z.strictObject({
	$schema,
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
		privacy: Words
	}),
	names: z.record(Id, Name),
	chapters: z.array(Chapter).min(1)
});

export const ChartsFile = z.strictObject({ $schema, charts: z.array(Chart).min(1) });

const Longitude = z.number().min(-180).max(180);
const Latitude = z.number().min(-85).max(85);
export const Position = z.tuple([Longitude, Latitude]);

export const layers = [
	'relief',
	'province',
	'prefectures',
	'counties',
	'home',
	'wide',
	'lakes',
	'rivers',
	'streams',
	'places',
	'zones'
] as const;

export const View = z.strictObject({
	id: Id,
	title: Words.meta({ description: 'What is seen, for those who cannot see it.' }),
	center: Position,
	zoom: z
		.number()
		.min(0)
		.max(18)
		.meta({ description: 'Zoom at which a stage of 1,000 × 1,000 px shows the view.' }),
	bearing: z.number().min(-180).max(180).default(0),
	pitch: z.number().min(0).max(60).default(0),
	layers: z.array(z.enum(layers)).min(1)
});

const GroundFile = z
	.string()
	.regex(
		/^(geo|ground)\/[\w./-]+$/,
		'a path that begins with geo/ (static) or ground/ (beside this file)'
	);
const TopoSource = z.strictObject({ file: GroundFile, object: z.string().min(1) });

export const MapFile = z.strictObject({
	$schema,
	datum: z.string().min(1),
	reviewNumber: z
		.string()
		.min(1)
		.nullable()
		.meta({ description: '审图号; null until the map has been reviewed.' }),
	attribution: z.array(Words).min(1),
	ground: z
		.strictObject({
			relief: z
				.strictObject({ image: GroundFile, corners: z.array(Position).length(4) })
				.optional()
				.meta({ description: 'Corners clockwise from the north-west.' }),
			bands: TopoSource.optional().meta({
				description: 'Areas at least so many metres high, low to high, for the drawn map.'
			}),
			province: TopoSource.optional(),
			prefectures: TopoSource.optional(),
			counties: TopoSource.optional(),
			wide: TopoSource.optional(),
			lakes: TopoSource.optional(),
			rivers: TopoSource.optional(),
			streams: TopoSource.optional(),
			places: GroundFile.optional(),
			labels: GroundFile.optional()
		})
		.default({}),
	views: z.array(View).min(1)
});

const Ring = z.array(Position).min(4);

export const ZonesFile = z.strictObject({
	$schema,
	type: z.literal('FeatureCollection'),
	features: z
		.array(
			z.discriminatedUnion('kind', [
				z.strictObject({
					type: z.literal('Feature'),
					kind: z.literal('zone'),
					id: Id,
					properties: z.strictObject({
						name: Words,
						short: Words.optional().meta({ description: 'For the map, where the name is long.' }),
						schematic: z.boolean(),
						height: z.number().positive().meta({ description: 'Of the drawn block, in metres.' }),
						hosts: z.array(Id).default([]).meta({ description: 'Names of story.json.' }),
						facts: z.array(Id).default([]),
						words: Words.meta({ description: 'What the source says of it.' })
					}),
					geometry: z.strictObject({
						type: z.literal('Polygon'),
						coordinates: z.array(Ring).min(1)
					})
				}),
				z.strictObject({
					type: z.literal('Feature'),
					kind: z.literal('ring'),
					id: Id,
					properties: z.strictObject({ note: Words }),
					geometry: z.strictObject({
						type: z.literal('Polygon'),
						coordinates: z.array(Ring).min(1)
					})
				})
			])
		)
		.min(1)
});

export const CorrectionsFile = z.strictObject({
	$schema,
	corrections: z.array(
		z.strictObject({ id: Id, date: DateText, facts: z.array(Id).min(1), words: Words })
	)
});

/** The ground layers of a topology that a view can show. */
export type Layer = (typeof layers)[number];

import { z } from 'zod';
import { Imagery } from './schema-imagery';
import { Locator } from './schema-ledger';
import { Id, Licence, Position, Schema, Words } from './schema-parts';

export const layers = [
	'globe',
	'coasts',
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
	'tints',
	'arcs',
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

/** A tie between two places, drawn as an arc. */
const Tie = z.strictObject({
	id: Id.meta({ description: 'No zone has it: scenes light zones and ties alike.' }),
	from: z.string().min(1).meta({
		description: "A place's Chinese name, as the ground's places or labels have it."
	}),
	to: z.string().min(1).meta({ description: 'The same.' }),
	words: Words.meta({ description: 'What ties them: a few words beside the far end.' }),
	source: z.array(Locator).min(1),
	inferred: Words.optional().meta({
		description: 'Where the location comes from, if the source does not state it: a dashed arc.'
	})
});

const GroundFile = z
	.string()
	.regex(
		/^(geo|ground)\/[\w./-]+$/,
		'a path that begins with geo/ (static) or ground/ (beside this file)'
	);
const TopoSource = z.strictObject({
	file: GroundFile,
	object: z.string().min(1),
	licence: Licence.optional().meta({
		description: 'Where its licence wants the file itself offered: the data page then does.'
	})
});

export const MapFile = z.strictObject({
	$schema: Schema,
	datum: z.string().min(1),
	reviewNumber: z
		.string()
		.min(1)
		.nullable()
		.meta({ description: '审图号; null until the map has been reviewed.' }),
	attribution: z.array(Words).min(1),
	credit: z
		.string()
		.min(1)
		.optional()
		.meta({ description: 'The credit that stands on the map itself where there is room: © …' }),
	ground: z
		.strictObject({
			globe: z
				.strictObject({
					surface: GroundFile.meta({
						description: 'The whole earth in Web Mercator, 85.051129° S to N, for the live map.'
					}),
					pictures: z
						.array(z.strictObject({ image: GroundFile, width: z.int().positive() }))
						.min(1)
						.meta({
							description:
								'The stage as the view of the globe shows it, in several widths in pixels.'
						}),
					poster: GroundFile.regex(/\.svg$/, 'an SVG')
						.optional()
						.meta({
							description:
								'The same as SVG of a kilobyte or so: the page carries it, to be seen before any other file is there.'
						})
				})
				.optional()
				.meta({ description: 'Made by `npm run geo` for the view with the layer globe.' }),
			relief: z
				.strictObject({ image: GroundFile, corners: z.array(Position).length(4) })
				.optional()
				.meta({ description: 'Corners clockwise from the north-west.' }),
			bands: TopoSource.optional().meta({
				description: 'Areas at least so many metres high, low to high, for the drawn map.'
			}),
			coasts: TopoSource.optional().meta({ description: 'Land, whatever country it is part of.' }),
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
	imagery: Imagery.optional().meta({
		description: "The publisher's own pictures from the air, which readers may lay over the ground."
	}),
	ties: z.array(Tie).default([]).meta({
		description: 'Shown by the layer arcs; those in focus are lit, in any view.'
	}),
	embeds: z
		.array(
			z.strictObject({
				id: Id.meta({ description: 'The permanent address, beside those of the charts.' }),
				view: Id,
				title: Words,
				note: Words.meta({ description: 'The one annotation, a sentence; with {references}.' })
			})
		)
		.default([])
		.meta({
			description: 'Views worth having alone: other pages may show them as they show charts.'
		}),
	views: z.array(View).min(1)
});

const Ring = z.array(Position).min(4);

export const ZonesFile = z.strictObject({
	$schema: Schema,
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

/** The ground layers of a topology that a view can show. */
export type Layer = (typeof layers)[number];

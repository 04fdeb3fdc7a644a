import { z } from 'zod';
import { Position, Words } from './schema-parts';

/** A file beside map.json or of static/, or an address of any host; http only of this machine. */
const address = /^((geo|ground)\/|https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])[^\s"';,]+$/;
const Address = z
	.string()
	.regex(
		address,
		'a path that begins with ground/ or geo/, or an address that begins with https://'
	);

const Zoom = z.number().int().min(0).max(24);

const common = {
	name: Words.meta({ description: 'What the switch says: that it is a picture, and of when.' }),
	attribution: Words.meta({ description: 'On the map while it is shown: whose picture it is.' }),
	opacity: z.number().gt(0).max(1).default(1)
};

const ofTiles = {
	zooms: z
		.tuple([Zoom, Zoom])
		.default([0, 22])
		.meta({ description: 'The first and the last zoom of its tiles; after it they are enlarged.' }),
	tileSize: z.literal([256, 512]).default(256).meta({ description: 'Px of a side.' }),
	bounds: z
		.tuple([Position, Position])
		.optional()
		.meta({ description: 'The corners in the south-west and north-east of what it covers.' })
};

/** Pictures from the air, in the datum of the map. */
export const Imagery = z.discriminatedUnion('kind', [
	z
		.strictObject({
			kind: z.literal('orthophoto'),
			image: Address,
			corners: z
				.array(Position)
				.length(4)
				.meta({ description: 'Clockwise, the first that of the north-west.' }),
			...common,
			zooms: z
				.tuple([Zoom, Zoom])
				.default([0, 22])
				.meta({ description: 'Zooms, as views have them, between which it is offered.' })
		})
		.meta({ description: 'One picture.' }),
	z
		.strictObject({
			kind: z.literal('tiles'),
			tiles: Address.meta({
				description: 'XYZ or WMTS (REST): with {z}, {x}, {y} or {TileMatrix}, {TileCol}, {TileRow}.'
			}),
			...common,
			...ofTiles
		})
		.meta({ description: 'Raster tiles in web mercator.' }),
	z
		.strictObject({ kind: z.literal('pmtiles'), file: Address, ...common, ...ofTiles })
		.meta({ description: 'Raster tiles in a PMTiles file, on a host that serves parts of files.' })
]);

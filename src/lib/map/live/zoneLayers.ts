import type { ExpressionSpecification } from 'maplibre-gl';
import { plateShare } from './blocks';
import { fill, line, weight, type Look, type Part } from './look';

/** From one value to another as a zone lights up; `lit` 0…1 is feature state. */
const lit = (
	from: ExpressionSpecification | string,
	to: ExpressionSpecification | string
): ExpressionSpecification => [
	'interpolate',
	['linear'],
	['number', ['feature-state', 'lit'], 0],
	0,
	from,
	1,
	to
];

const times = (share: number): ExpressionSpecification => ['*', ['get', 'height'], share];

/** In focus a zone grows by a quarter. */
const growth = 1.25;

const grown = (share: number): ExpressionSpecification => lit(times(share), times(share * growth));

function extrusion(
	id: string,
	source: string,
	color: ExpressionSpecification,
	height: ExpressionSpecification,
	base: ExpressionSpecification | number = 0
): Part {
	return {
		of: 'zones',
		spec: {
			id,
			type: 'fill-extrusion',
			source,
			paint: {
				'fill-extrusion-color': color,
				'fill-extrusion-base': base,
				'fill-extrusion-height': height,
				'fill-extrusion-opacity': 1,
				'fill-extrusion-vertical-gradient': false
			}
		}
	};
}

/** The ring around the diagram, and its zones as plates with buildings, whose roofs are slabs of another colour. */
export function zoneLayers({ palette, scale }: Look): Part[] {
	const { plate, focus, shadow } = palette;
	const roof: ExpressionSpecification = [
		'+',
		times(plateShare),
		['*', times(1 - plateShare), ['get', 'share']]
	];
	const grownRoof = lit(roof, ['*', roof, growth]);
	return [
		fill('zones', 'ring-area', 'ring', palette.land, 0.35),
		line('zones', 'ring', 'ring', {
			'line-color': palette.inkSoft,
			'line-opacity': 1,
			'line-width': weight(1.2, scale),
			'line-dasharray': [1.6, 5.8]
		}),
		fill('zones', 'shadows', 'shadows', shadow, 0.18),
		extrusion('plates', 'plates', lit(plate.top, focus.top), grown(plateShare)),
		extrusion('rims', 'rims', lit(plate.edge, focus.edge), grown(plateShare * 1.04)),
		extrusion('blocks', 'blocks', lit(plate.wall, focus.wall), grownRoof, grown(plateShare)),
		extrusion(
			'roofs',
			'blocks',
			lit(plate.roof, focus.roof),
			lit(['+', roof, 2], ['+', ['*', roof, growth], 2]),
			grownRoof
		)
	];
}

import type { ExpressionSpecification } from 'maplibre-gl';
import { fading, globeShare } from '../globe';
import { byZoom, fill, line, weight, type Look, type Part } from './look';

/** Latitude for which the width of a watercourse is right; a few per cent off within a province. */
const latitude = 29;

/** Px on the screen of a watercourse of so many metres: its true width, kept visible and modest. */
function widthOf(
	scale: number,
	metres: number,
	least: number,
	most: number
): ExpressionSpecification {
	const metresPerPixel = (40_075_016 * Math.cos((latitude * Math.PI) / 180)) / 512;
	const zoom = (px: number) => Math.log2((px * metresPerPixel) / metres) + Math.log2(scale);
	const stops = [zoom(least), least * scale, zoom(most), most * scale] as const;
	return ['interpolate', ['exponential', 2], ['zoom'], ...stops];
}

const isNamed: ExpressionSpecification = ['has', 'name'];

/** The land, which is the globe's own colour where its picture is to come. */
function land({ palette, globe, scale }: Look): Part {
	const [low] = fading;
	const color = globe
		? byZoom(scale, [low - 0.6, palette.globe.sphere], [low, palette.land])
		: palette.land;
	return {
		of: 'always',
		spec: { id: 'land', type: 'background', paint: { 'background-color': color } }
	};
}

/** The picture of the globe, which the height takes away. */
function globe({ scale }: Look): Part {
	const [low, high] = fading;
	const share = (at: number): [number, number] => {
		const zoom = low + (high - low) * at;
		return [zoom, globeShare(zoom)];
	};
	return {
		of: 'globe',
		spec: {
			id: 'globe',
			type: 'raster',
			source: 'globe',
			paint: {
				'raster-opacity': byZoom(scale, share(0), share(0.25), share(0.5), share(0.75), share(1)),
				'raster-fade-duration': 0
			}
		}
	};
}

function relief({ palette: { relief: tone }, scale }: Look): Part {
	return {
		of: 'relief',
		spec: {
			id: 'relief',
			type: 'raster',
			source: 'relief',
			paint: {
				// Its cells are 2 arc-minutes: past zoom 10 they would be seen as a blur.
				'raster-opacity': byZoom(scale, [8.8, tone.opacity], [10.6, 0]),
				'raster-hue-rotate': tone.hue,
				'raster-saturation': tone.saturation,
				'raster-contrast': tone.contrast,
				'raster-brightness-min': tone.brightness[0],
				'raster-brightness-max': tone.brightness[1],
				'raster-fade-duration': 0
			}
		}
	};
}

/** The subject tinted and the land around it veiled. */
function areas({ palette }: Look, veiled: boolean): Part[] {
	return [
		fill('province', 'province-veil', 'province-veil', palette.land, veiled ? 0.5 : 0),
		fill('province', 'province-area', 'province', palette.province, veiled ? 0.1 : 0.16),
		fill('home', 'home-veil', 'home-veil', palette.land, 0.5),
		fill('home', 'home-area', 'home', palette.seal, 0.07)
	];
}

function boundaries({ palette, scale }: Look): Part[] {
	const paint = {
		'line-color': palette.inkSoft,
		'line-width': weight(0.9, scale)
	};
	return [
		// The prefectures lie 150 to 300 m beside the counties: both are never seen together.
		line('prefectures', 'prefectures', 'prefectures', {
			...paint,
			'line-opacity': byZoom(scale, [8.2, 0.6], [8.8, 0])
		}),
		line('counties', 'counties', 'counties', { ...paint, 'line-opacity': 0.6 })
	];
}

function water({ palette, scale }: Look): Part[] {
	const river = { 'line-color': palette.water, 'line-opacity': 1 };
	return [
		line('wide', 'wide-edge', 'wide', {
			'line-color': palette.wide,
			'line-opacity': 0.4,
			'line-width': 8 * scale
		}),
		fill('wide', 'wide', 'wide', palette.wide),
		line('streams', 'streams', 'streams', {
			'line-color': palette.stream,
			'line-opacity': 1,
			'line-width': widthOf(scale, 90, 0.8, 2)
		}),
		line(
			'rivers',
			'tributaries',
			'rivers',
			{ ...river, 'line-width': widthOf(scale, 250, 1.1, 4) },
			['!', isNamed]
		),
		line(
			'rivers',
			'rivers',
			'rivers',
			{ ...river, 'line-width': widthOf(scale, 800, 1.8, 9) },
			isNamed
		),
		fill('lakes', 'lakes', 'lakes', palette.water),
		line('lakes', 'shore', 'lakes', {
			'line-color': palette.shore,
			'line-opacity': 1,
			'line-width': weight(1.4, scale)
		})
	];
}

/** The outlines that are a scene's subject, over the water, with a soft edge. */
function subjects({ palette, scale }: Look, veiled: boolean): Part[] {
	const wash = (color: string, px: number) => ({ 'line-color': color, 'line-width': px * scale });
	return [
		line('province', 'province-wash', 'province', {
			...wash(palette.height, 12),
			'line-opacity': byZoom(scale, [8.2, veiled ? 0.14 : 0], [8.8, 0])
		}),
		line('province', 'province', 'province', {
			'line-color': veiled ? palette.ink : palette.inkSoft,
			'line-opacity': byZoom(scale, [8.2, veiled ? 0.7 : 0.6], [8.8, 0]),
			'line-width': weight(veiled ? 1.2 : 0.9, scale)
		}),
		line('home', 'home-wash', 'home', { ...wash(palette.seal, 10), 'line-opacity': 0.13 }),
		line('home', 'home', 'home', {
			'line-color': palette.seal,
			'line-opacity': 1,
			'line-width': weight(1.8, scale)
		})
	];
}

/** The id of a layer of nothing, which all that lies on the ground is above, whichever of its layers are there. */
export const groundEnd = 'ground-end';

const end: Part = {
	of: 'always',
	spec: { id: groundEnd, type: 'background', layout: { visibility: 'none' } }
};

/**
 * Land, relief, boundaries and water, the lowest first.
 * @param veiled whether a province is the subject, and what lies around it veiled
 */
export function groundLayers(look: Look, veiled: boolean): Part[] {
	const { palette, scale } = look;
	return [
		land(look),
		fill('coasts', 'sea', 'sea', palette.sea),
		line('coasts', 'coast', 'sea', {
			'line-color': palette.water,
			'line-opacity': 1,
			'line-width': weight(1.2, scale)
		}),
		relief(look),
		fill('relief', 'bands', 'bands', palette.height, 0.2),
		...areas(look, veiled),
		...boundaries(look),
		...water(look),
		end,
		...subjects(look, veiled),
		globe(look)
	];
}

/**
 * The globe's surface: NASA's Blue Marble, brought near to the page's ink and water, at first light over the story's
 * own country. Once in Web Mercator, which an `image` source of MapLibre needs, and once as a view of map.json sees
 * it. It holds no border and no cloud.
 */
import { stage, type Camera } from '../../src/lib/map/camera';
import { globeUnprojector, limbOf, surface } from '../../src/lib/map/globe';
import { MERCATOR_LIMIT, mercatorLatitude, mercatorY } from './mercator';
import type { Pixels } from './tools';

/** Side of the Mercator square in pixels: the largest that every WebGL 2 takes. */
const SIDE = 2048;

/** Sides in pixels of the pictures of the view: for phones, and for everything larger. */
export const GLOBE_SIDES = [700, 1300] as const;

/** Side of the one that the page carries, and what lies beside its globe. */
const POSTER_SIDE = 128;
const DEEP: Colour = [16, 50, 60];

/** How often its pixels run into one another: until no edge of one is left, nor of a block of AVIF. */
const POSTER_PASSES = 4;

/** Samples of the source along each side of a pixel. */
const SAMPLES = 2;

type Colour = readonly [red: number, green: number, blue: number];

/** Where the sun is overhead: morning comes to East Asia. */
const SUN = surface([172, 10]);

/** Ink, deep water, shallow water, sand, paper: what the page's colours make of dark to bright. */
const TONES: readonly (readonly [luma: number, colour: Colour])[] = [
	[0, [10, 34, 43]],
	[60, [36, 92, 101]],
	[120, [112, 150, 134]],
	[190, [214, 203, 176]],
	[255, [244, 240, 230]]
];

/** How much the tones take from the picture's own colours, and grey from both. */
const TONED = 0.6;
const GREY = 0.2;

const NIGHT: Colour = [9, 22, 28];
const DAWN: Colour = [214, 140, 96];
const AIR: Colour = [150, 205, 214];

const mix = (a: Colour, b: Colour, share: number): Colour => [
	a[0] + (b[0] - a[0]) * share,
	a[1] + (b[1] - a[1]) * share,
	a[2] + (b[2] - a[2]) * share
];

/** From 0 at `low` to 1 at `high`, smooth at both. */
function smooth(low: number, high: number, value: number): number {
	const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
	return t * t * (3 - 2 * t);
}

const lumaOf = ([red, green, blue]: Colour): number =>
	0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** A brightness in the page's colours. */
function tone(luma: number): Colour {
	const above = Math.max(
		1,
		TONES.findIndex(([least]) => least >= luma)
	);
	const [low, high] = [TONES[above - 1] ?? TONES[0], TONES[above]];
	if (!low || !high) return AIR;
	return mix(low[1], high[1], (luma - low[0]) / (high[0] - low[0]));
}

/** A source colour as it appears on the globe, 0…255, where the sun stands at a height of which `sine` is the sine. */
export function grade(colour: Colour, sine: number): Colour {
	const luma = lumaOf(colour);
	const day = mix(mix(colour, [luma, luma, luma], GREY), tone(luma), TONED);
	const dark: Colour = [
		NIGHT[0] + 0.13 * day[0],
		NIGHT[1] + 0.13 * day[1],
		NIGHT[2] + 0.13 * day[2]
	];
	const lit = mix(dark, day, 1.12 * smooth(-0.14, 0.42, sine));
	const glow = smooth(-0.16, 0.06, sine) * (1 - smooth(0.06, 0.42, sine));
	return mix(lit, DAWN, 0.34 * glow * Math.min(1, 0.12 + luma / 178));
}

/** The source's colour at a place, between its pixels. */
function colourAt(
	{ data, width, height, channels }: Pixels,
	[lon, lat]: readonly [number, number]
) {
	const x = (((lon + 180) / 360) * width - 0.5 + width) % width;
	const y = Math.min(height - 1.001, Math.max(0, ((90 - lat) / 180) * height - 0.5));
	const [left, top] = [Math.floor(x), Math.floor(y)];
	const at = (column: number, row: number): Colour => {
		const start = (row * width + (column % width)) * channels;
		return [data[start] ?? 0, data[start + 1] ?? 0, data[start + 2] ?? 0];
	};
	return mix(
		mix(at(left, top), at(left + 1, top), x - left),
		mix(at(left, top + 1), at(left + 1, top + 1), x - left),
		y - top
	);
}

const sunAt = (place: readonly [number, number]): number => {
	const [x, y, z] = surface(place);
	return x * SUN[0] + y * SUN[1] + z * SUN[2];
};

/** A square picture, each pixel the mean of its samples; a sample is a colour and how opaque it is, 0…1. */
function paint(
	side: number,
	channels: 3 | 4,
	sample: (x: number, y: number) => readonly [Colour, number]
): Pixels {
	const data = new Uint8Array(side * side * channels);
	const offsets = Array.from({ length: SAMPLES }, (_, i) => (i + 0.5) / SAMPLES);
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			const sum = [0, 0, 0, 0] as [number, number, number, number];
			for (const dy of offsets)
				for (const dx of offsets) {
					const [colour, alpha] = sample((column + dx) / side, (row + dy) / side);
					for (const c of [0, 1, 2] as const) sum[c] += colour[c] * alpha;
					sum[3] += alpha;
				}
			const start = (row * side + column) * channels;
			for (const c of [0, 1, 2] as const)
				data[start + c] = Math.min(255, Math.round(sum[c] / (sum[3] || 1)));
			if (channels === 4) data[start + 3] = Math.round((255 * sum[3]) / SAMPLES ** 2);
		}
	}
	return { data, width: side, height: side, channels };
}

/** The whole surface in Web Mercator, from a picture in equirectangular projection. */
export function makeSurface(source: Pixels): Pixels {
	const edge = mercatorY(MERCATOR_LIMIT);
	return paint(SIDE, 3, (x, y) => {
		const place = [360 * x - 180, mercatorLatitude(edge * (1 - 2 * y))] as const;
		return [grade(colourAt(source, place), sunAt(place)), 1];
	});
}

/**
 * The reference stage as a view of the globe sees it, transparent beside the globe but for a thin layer of air.
 * @param side in pixels
 */
export function makeGlobe(source: Pixels, camera: Camera, side: number): Pixels {
	const placeAt = globeUnprojector(camera);
	const limb = limbOf(camera);
	return paint(side, 4, (x, y) => {
		const [right, down] = [x * stage, y * stage];
		const reach = Math.hypot(right - stage / 2, down - stage / 2) / limb;
		const place = placeAt([right, down]);
		if (place) {
			const sun = sunAt(place);
			const air = 0.6 * reach ** 12 * smooth(-0.25, 0.3, sun);
			return [mix(grade(colourAt(source, place), sun), AIR, air), 1];
		}
		// Just beside the limb the air is as light as over the ground there.
		const inside = (axis: number) => stage / 2 + ((axis - stage / 2) / reach) * 0.9999;
		const foot = placeAt([inside(right), inside(down)]);
		const left = Math.max(0, 1 - (reach - 1) / 0.05);
		return [AIR, foot ? 0.5 * left ** 2 * smooth(-0.25, 0.3, sunAt(foot)) : 0];
	});
}

/**
 * Pixels that have run into their neighbours, each as a quarter, a half and a quarter of three, across and down.
 * @param passes how often: their spread is that of a Gauss curve with a variance of half a pixel for each
 */
export function soften({ data, width, height, channels }: Pixels, passes: number): Pixels {
	const within = (at: number, end: number) => Math.min(end - 1, Math.max(0, at));
	let soft = Float32Array.from(data);
	for (let pass = 0; pass < passes; pass++)
		for (const [right, down] of [
			[1, 0],
			[0, 1]
		] as const)
			soft = soft.map((value, i) => {
				const [x, y] = [Math.floor(i / channels) % width, Math.floor(i / channels / width)];
				const beside = (by: number) => {
					const row = within(y + by * down, height) * width;
					return soft[(row + within(x + by * right, width)) * channels + (i % channels)]!;
				};
				return (beside(-1) + 2 * value + beside(1)) / 4;
			});
	return { data: Uint8Array.from(soft, Math.round), width, height, channels };
}

/**
 * The same view so small that a page can carry it: a few soft pixels, cut out by their limb, as SVG. They are softened
 * here, not by a filter of SVG: that took the first paint of a phone half as long again.
 * @param source as of `makeGlobe`
 * @param encode AVIF of the pixels
 */
export async function makePoster(
	source: Pixels,
	camera: Camera,
	encode: (pixels: Pixels) => Promise<Uint8Array>
): Promise<string> {
	const { data, width, height } = makeGlobe(source, camera, POSTER_SIDE);
	const opaque = new Uint8Array(width * height * 3);
	for (let i = 0; i < width * height; i++) {
		const alpha = data[4 * i + 3]! / 255;
		for (const c of [0, 1, 2] as const)
			opaque[3 * i + c] = Math.round(data[4 * i + c]! * alpha + DEEP[c] * (1 - alpha));
	}
	const pixels = await encode(soften({ data: opaque, width, height, channels: 3 }, POSTER_PASSES));
	const address = `data:image/avif;base64,${Buffer.from(pixels).toString('base64')}`;
	const side = `width='${stage}' height='${stage}'`;
	const middle = stage / 2;
	return (
		`<svg xmlns='http://www.w3.org/2000/svg' ${side}><clipPath id='a'>` +
		`<circle cx='${middle}' cy='${middle}' r='${Math.round(limbOf(camera))}'/></clipPath>` +
		`<image ${side} clip-path='url(#a)' href='${address}'/></svg>\n`
	);
}

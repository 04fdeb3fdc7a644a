/**
 * The globe's surface: NASA's Blue Marble turned into Web Mercator, which an `image` source of MapLibre
 * needs, and graded a little towards the page's colours. It holds no border and no cloud.
 */
import { MERCATOR_LIMIT, mercatorLatitude, mercatorY } from './mercator';
import type { Pixels } from './tools';

/** Side of the square picture in pixels: the opening globe is some 500 px wide on a laptop. */
const SIDE = 1024;

/** Samples of the source along each side of a pixel. */
const SAMPLES = 3;

/** Share of grey mixed into the colours, and the colour of the deep sea that black is lifted to. */
const GREY = 0.25;
const DEEP: readonly number[] = [13, 38, 48];

/** A source colour as it appears on the globe, 0…255. */
export function grade(colour: readonly number[]): number[] {
	const [r = 0, g = 0, b = 0] = colour;
	const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
	return colour.map((value, i) => {
		const muted = value + GREY * (luma - value);
		const deep = DEEP[i] ?? 0;
		return deep + (muted * (255 - deep)) / 255;
	});
}

/** The corners of the picture for MapLibre, north-west first, clockwise. */
export const GLOBE_CORNERS: readonly (readonly [number, number])[] = [
	[-180, MERCATOR_LIMIT],
	[180, MERCATOR_LIMIT],
	[180, -MERCATOR_LIMIT],
	[-180, -MERCATOR_LIMIT]
];

/** The picture from one in equirectangular projection. */
export function makeGlobe(source: Pixels): Pixels {
	const edge = mercatorY(MERCATOR_LIMIT);
	const data = new Uint8Array(SIDE * SIDE * 3);
	const offsets = Array.from({ length: SAMPLES }, (_, i) => (i + 0.5) / SAMPLES);
	for (let y = 0; y < SIDE; y++) {
		const rows = offsets.map((dy) => {
			const latitude = mercatorLatitude(edge * (1 - (2 * (y + dy)) / SIDE));
			return Math.min(source.height - 1, Math.floor(((90 - latitude) / 180) * source.height));
		});
		for (let x = 0; x < SIDE; x++) {
			const sum = [0, 0, 0];
			for (const dx of offsets) {
				const column = Math.floor(((x + dx) / SIDE) * source.width);
				for (const row of rows) {
					const at = (row * source.width + column) * source.channels;
					for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (source.data[at + c] ?? 0);
				}
			}
			data.set(grade(sum.map((s) => s / SAMPLES ** 2)).map(Math.round), (y * SIDE + x) * 3);
		}
	}
	return { data, width: SIDE, height: SIDE, channels: 3 };
}

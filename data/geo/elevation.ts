/**
 * Elevation of the region in metres, from the 8-bit world picture that Marble makes of SRTM30.
 *
 * The picture is 10 800 × 5400 pixels in an equirectangular grid, so a cell is 2 minutes of arc
 * (3.7 km north to south, 3.2 km east to west here), cut into tiles of 675 px. Grey values are not
 * documented; the table below was fitted to medians of ETOPO5 over Hunan and Hubei. It is good for
 * drawing relief, not for measuring heights.
 */
import { join } from 'node:path';
import type { Box } from './box';
import { makeGrid, sample, type Grid } from './grid';
import type { Tools } from './tools';

const TILE = 675;
const CELLS_PER_DEGREE = 30;

/** Grey value → metres, straight lines in between. */
const METRES: readonly (readonly [grey: number, metres: number])[] = [
	[0, 0],
	[102, 25],
	[110, 55],
	[115, 130],
	[125, 244],
	[135, 366],
	[145, 457],
	[155, 587],
	[165, 700],
	[175, 860],
	[185, 1150],
	[190, 1650],
	[209, 3200],
	[214, 3650],
	[242, 6500],
	[255, 8848]
];

/** Heights in metres with the place of the grid in the world. */
export interface Elevation {
	readonly grid: Grid;
	/** Column and row (cell centres at whole numbers) of a longitude and latitude. */
	toCell(longitude: number, latitude: number): [x: number, y: number];
	/** The reverse of `toCell`. */
	toPlace(x: number, y: number): [longitude: number, latitude: number];
}

/** Metres of a grey value 0…255. */
export function greyToMetres(grey: number): number {
	for (let i = 1; i < METRES.length; i++) {
		const [g0, m0] = METRES[i - 1] ?? [0, 0];
		const [g1, m1] = METRES[i] ?? [0, 0];
		if (grey <= g1) return m0 + ((grey - g0) / (g1 - g0)) * (m1 - m0);
	}
	return 8848;
}

/** Interpolated height in metres, never below the sea. */
export function heightAt(elevation: Elevation, longitude: number, latitude: number): number {
	const [x, y] = elevation.toCell(longitude, latitude);
	return Math.max(0, sample(elevation.grid, x, y));
}

/** Reads the tiles of `folder` (Marble's `srtm/3`) that cover a box. */
export async function readElevation(folder: string, box: Box, tools: Tools): Promise<Elevation> {
	const left = Math.floor((box.west + 180) * CELLS_PER_DEGREE);
	const right = Math.ceil((box.east + 180) * CELLS_PER_DEGREE);
	const top = Math.floor((90 - box.north) * CELLS_PER_DEGREE);
	const bottom = Math.ceil((90 - box.south) * CELLS_PER_DEGREE);
	const tiles = new Map<string, Uint8Array>();
	const six = (n: number): string => String(n).padStart(6, '0');
	for (let row = Math.floor(top / TILE); row <= Math.floor((bottom - 1) / TILE); row++) {
		for (let column = Math.floor(left / TILE); column <= Math.floor((right - 1) / TILE); column++) {
			const tile = await tools.readPicture(
				join(folder, six(row), `${six(row)}_${six(column)}.jpg`)
			);
			tiles.set(
				`${row} ${column}`,
				tile.data.filter((_, i) => i % tile.channels === 0)
			);
		}
	}
	const grey = (x: number, y: number): number => {
		const tile = tiles.get(`${Math.floor(y / TILE)} ${Math.floor(x / TILE)}`);
		return tile?.[(y % TILE) * TILE + (x % TILE)] ?? 0;
	};
	return {
		grid: makeGrid(right - left, bottom - top, (x, y) => greyToMetres(grey(x + left, y + top))),
		toCell: (longitude, latitude) => [
			(longitude + 180) * CELLS_PER_DEGREE - 0.5 - left,
			(90 - latitude) * CELLS_PER_DEGREE - 0.5 - top
		],
		toPlace: (x, y) => [
			(x + left + 0.5) / CELLS_PER_DEGREE - 180,
			90 - (y + top + 0.5) / CELLS_PER_DEGREE
		]
	};
}

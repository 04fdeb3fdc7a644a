/**
 * The shaded relief: one picture in Web Mercator that holds only shade, so that the
 * same file lies over the paper and the night ground and over the tone bands.
 */
import { blur, cellAt, makeGrid, type Grid } from './grid';
import type { Box } from './box';
import { heightAt, type Elevation } from './elevation';
import { mercatorLatitude, mercatorY } from './mercator';
import { INK, light, shade } from './shade';
import type { Pixels } from './tools';

/** What the picture covers, degrees. Its corners fade out. */
export const RELIEF_BOX: Box = { west: 104.6, south: 23, east: 117.8, north: 33.8 };

/** Width in pixels: about three to a cell of the elevation grid. */
const WIDTH = 1200;

/** Heights are drawn this many times too high. */
const EXAGGERATION = 14;

const EARTH_RADIUS = 6371008.8;

/** Size of the picture in pixels: Mercator keeps its pixels square. */
export function reliefSize(): { width: number; height: number } {
	const tall = mercatorY(RELIEF_BOX.north) - mercatorY(RELIEF_BOX.south);
	const wide = ((RELIEF_BOX.east - RELIEF_BOX.west) * Math.PI) / 180;
	return { width: WIDTH, height: Math.round((WIDTH * tall) / wide) };
}

/** Corners for a MapLibre `image` source (north-west first, clockwise) and the size in pixels. */
export function reliefPlace(): { coordinates: [number, number][]; width: number; height: number } {
	const { west, south, east, north } = RELIEF_BOX;
	return {
		coordinates: [
			[west, north],
			[east, north],
			[east, south],
			[west, south]
		],
		...reliefSize()
	};
}

/** 1 in the middle of the picture, 0 at and outside the ellipse that touches its sides. */
function vignette(x: number, y: number, width: number, height: number): number {
	const radius = Math.hypot((2 * x) / width - 1, (2 * y) / height - 1);
	return Math.min(1, Math.max(0, (1 - radius) * 3)) ** 1.5;
}

/** Heights of the picture's pixels, in metres. */
function heights(elevation: Elevation): Grid {
	const { width, height } = reliefSize();
	const soft = { ...elevation, grid: blur(elevation.grid, 0.8) };
	const [top, bottom] = [mercatorY(RELIEF_BOX.north), mercatorY(RELIEF_BOX.south)];
	return makeGrid(width, height, (x, y) => {
		const latitude = mercatorLatitude(top - ((y + 0.5) / height) * (top - bottom));
		const across = (x + 0.5) / width;
		const longitude = RELIEF_BOX.west + across * (RELIEF_BOX.east - RELIEF_BOX.west);
		return heightAt(soft, longitude, latitude);
	});
}

/** The picture as RGBA: one ink, its opacity the shade. */
export function makeRelief(elevation: Elevation): Pixels {
	const grid = heights(elevation);
	const { width, height } = grid;
	const degree = (EARTH_RADIUS * Math.PI) / 180;
	const { west, east, south, north } = RELIEF_BOX;
	const middle = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const metres = (((east - west) * degree) / width) * middle;
	const data = new Uint8Array(width * height * 4);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const slope = (dx: number, dy: number): number =>
				((cellAt(grid, x + dx, y + dy) - cellAt(grid, x - dx, y - dy)) / (2 * metres)) *
				EXAGGERATION;
			const opacity = shade(light(slope(1, 0), -slope(0, 1))) * vignette(x, y, width, height);
			data.set([...INK, Math.round(255 * opacity)], (y * width + x) * 4);
		}
	}
	return { data, width, height, channels: 4 };
}

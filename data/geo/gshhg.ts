/**
 * Reads the binned netCDF-4 files of GMT's shoreline package (GSHHG and WDBII) and its Digital Chart
 * of the World, without GMT itself.
 *
 * The world is cut into bins of one degree, rows from the north, columns from Greenwich. Each
 * bin lists segments, each segment a run of points in unsigned 1/65535 of a degree from the bin's
 * south-west corner. For shores one integer packs the number of points (bits 9 and up), the level
 * (bits 6–8: 1 land, 2 lake, 3 island) and the sides of entry and exit; `Id_of_GSHHS_ID` tells which
 * polygon a segment is part of. Read from the structures of GMT's `gmt_shore.c` (LGPL-3.0-or-later).
 */
import type { Box } from './box';
import type { Arrays } from './tools';

/** A run of points inside one bin, degrees. */
export interface Segment {
	/** Shores: 1 land, 2 lake, 3 island in a lake. Rivers: 0 double-lined, 1 permanent major … */
	readonly level: number;
	/** Number of the polygon (shores), or −1 (rivers). */
	readonly polygon: number;
	readonly points: readonly (readonly [longitude: number, latitude: number])[];
}

/** Steps of the relative coordinates to a degree. */
const STEPS = 65535;

interface Layout {
	readonly arrays: Arrays;
	count(segment: number): number;
	level(segment: number): number;
	polygon(segment: number): number;
}

/** All segments of the bins that touch a box east of Greenwich. */
function segmentsIn({ arrays, count, level, polygon }: Layout, box: Box): Segment[] {
	const firstSegment = arrays.values('Id_of_first_segment_in_a_bin');
	const segmentCount = arrays.values('N_segments_in_a_bin');
	const firstPoint = arrays.values('Id_of_first_point_in_a_segment');
	const columns = Number(arrays.values('N_bins_in_360_longitude_range')[0]);
	const found: Segment[] = [];
	for (let row = Math.floor(90 - box.north); row < Math.ceil(90 - box.south); row++) {
		for (let column = Math.floor(box.west); column < Math.ceil(box.east); column++) {
			const bin = row * columns + column;
			const from = firstSegment[bin] ?? 0;
			for (let s = from; s < from + (segmentCount[bin] ?? 0); s++) {
				const start = firstPoint[s] ?? 0;
				const end = start + count(s);
				const dx = arrays.slice('Relative_longitude_from_SW_corner_of_bin', start, end);
				const dy = arrays.slice('Relative_latitude_from_SW_corner_of_bin', start, end);
				found.push({
					level: level(s),
					polygon: polygon(s),
					points: Array.from({ length: end - start }, (_, i) => [
						column + ((dx[i] ?? 0) & 0xffff) / STEPS,
						89 - row + ((dy[i] ?? 0) & 0xffff) / STEPS
					])
				});
			}
		}
	}
	return found;
}

/** Shoreline segments (`binned_GSHHS_f.nc`) of a box. */
export function readShores(arrays: Arrays, box: Box): Segment[] {
	const packed = arrays.values('Embedded_npts_levels_exit_entry_for_a_segment');
	const ids = arrays.values('Id_of_GSHHS_ID');
	return segmentsIn(
		{
			arrays,
			count: (s) => (packed[s] ?? 0) >> 9,
			level: (s) => ((packed[s] ?? 0) >> 6) & 7,
			polygon: (s) => ids[s] ?? -1
		},
		box
	);
}

/** River segments (`binned_river_f.nc`) of a box. */
export function readRivers(arrays: Arrays, box: Box): Segment[] {
	const counts = arrays.values('N_points_for_a_segment');
	const levels = arrays.values('Hierarchial_level_of_a_segment');
	return segmentsIn(
		{
			arrays,
			count: (s) => counts[s] ?? 0,
			level: (s) => levels[s] ?? 0,
			polygon: () => -1
		},
		box
	);
}

/**
 * Closed rings of one unit of the Digital Chart of the World (`dcw-gmt.nc`), such as `CNHN`.
 * Coordinates are unsigned 16-bit integers scaled from the variable's `min`; a longitude of 65535
 * starts a new ring.
 */
export function readUnit(arrays: Arrays, unit: string): [number, number][][] {
	const [x, y] = [arrays.values(`${unit}_lon`), arrays.values(`${unit}_lat`)];
	const scaled = (axis: string, value: number): number =>
		arrays.attribute(`${unit}_${axis}`, 'min') +
		value / arrays.attribute(`${unit}_${axis}`, 'scale');
	const rings: [number, number][][] = [];
	for (let i = 0; i < x.length; i++) {
		if (x[i] === 65535) rings.push([]);
		else rings.at(-1)?.push([scaled('lon', x[i] ?? 0), scaled('lat', y[i] ?? 0)]);
	}
	return rings.filter((ring) => ring.length > 3);
}

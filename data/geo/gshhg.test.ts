import { describe, expect, it } from 'vitest';
import { readShores, readUnit } from './gshhg';
import type { Arrays } from './tools';

/** Arrays of a file made by hand. */
function arrays(
	variables: Record<string, ArrayLike<number>>,
	attributes: Record<string, number> = {}
): Arrays {
	return {
		values: (name) => variables[name] ?? [],
		slice: (name, from, to) => Array.from(variables[name] ?? []).slice(from, to),
		attribute: (name, key) => attributes[`${name}.${key}`] ?? NaN
	};
}

describe('binned shores', () => {
	it('places a segment by its bin and unpacks its level', () => {
		const bins = {
			first: new Array<number>(64800).fill(0),
			count: new Array<number>(64800).fill(0)
		};
		bins.count[60 * 360 + 112] = 1; // 112–113° E, 29–30° N
		const file = arrays({
			N_bins_in_360_longitude_range: [360],
			Id_of_first_segment_in_a_bin: bins.first,
			N_segments_in_a_bin: bins.count,
			Id_of_first_point_in_a_segment: [0],
			Embedded_npts_levels_exit_entry_for_a_segment: [(2 << 9) | (2 << 6)],
			Id_of_GSHHS_ID: [77],
			// 16-bit integers read as signed: −1 is 65535, the bin's far side.
			Relative_longitude_from_SW_corner_of_bin: [0, -1],
			Relative_latitude_from_SW_corner_of_bin: [0, -1]
		});
		expect(readShores(file, { west: 112.2, south: 29.1, east: 112.8, north: 29.9 })).toEqual([
			{
				level: 2,
				polygon: 77,
				points: [
					[112, 29],
					[113, 30]
				]
			}
		]);
	});
});

describe('units of the Digital Chart of the World', () => {
	it('starts a ring at each mark and scales from the least value', () => {
		const file = arrays(
			{ X_lon: [65535, 0, 100, 100, 0], X_lat: [0, 0, 0, 50, 0] },
			{ 'X_lon.min': 110, 'X_lon.scale': 100, 'X_lat.min': 25, 'X_lat.scale': 50 }
		);
		expect(readUnit(file, 'X')).toEqual([
			[
				[110, 25],
				[111, 25],
				[111, 26],
				[110, 25]
			]
		]);
	});
});

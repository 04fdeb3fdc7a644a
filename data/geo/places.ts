/** Towns from GeoNames, under the names of this map. */
import { readFileSync } from 'node:fs';
import { TOWNS_SHOWN } from './names';

/** Columns of GeoNames' tab-separated tables that are read. */
const COLUMN = { id: 0, latitude: 4, longitude: 5, feature: 7, population: 14 };

/**
 * Points with `zh`, `en`, `pop` (0 where GeoNames gives none), `fc` (GeoNames feature code) and
 * `rank`.
 * @throws Error naming a town that the table lacks.
 */
export function readPlaces(path: string): GeoJSON.FeatureCollection<GeoJSON.Point> {
	const rows = new Map(
		readFileSync(path, 'utf8')
			.split('\n')
			.map((line) => line.split('\t'))
			.map((row) => [Number(row[COLUMN.id]), row])
	);
	const round = (text: string | undefined): number => Number(Number(text).toFixed(4));
	return {
		type: 'FeatureCollection',
		features: TOWNS_SHOWN.map(({ id, zh, en, rank }) => {
			const row = rows.get(id);
			if (!row) throw new Error(`${path}: no town ${id} (${zh})`);
			return {
				type: 'Feature',
				properties: {
					zh,
					en,
					pop: Number(row[COLUMN.population]),
					fc: row[COLUMN.feature],
					rank
				},
				geometry: {
					type: 'Point',
					coordinates: [round(row[COLUMN.longitude]), round(row[COLUMN.latitude])]
				}
			};
		})
	};
}

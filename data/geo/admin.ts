/** Administrative areas: the province, its prefectures, and the counties of one of them, in WGS 84. */
import { readFileSync } from 'node:fs';
import { areaToWgs84 } from './datum';
import { decodeArea, type EncodedCollection } from './echarts';
import { readUnit } from './gshhg';
import { COUNTY_NAMES, PREFECTURE_NAMES } from './names';
import type { Arrays } from './tools';

type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

/** Areas with properties, as every step of the build passes them on. */
export type Areas = GeoJSON.FeatureCollection<Area>;

/** The county whose story this is. */
export const HOME = 430621;

/**
 * The counties of 岳阳市 from GeoJSON in GCJ-02. Feature ids are administrative codes; the home county
 * has the property `home`.
 */
export function readCounties(path: string): Areas {
	const source = JSON.parse(readFileSync(path, 'utf8')) as {
		features: { id: string; properties: { name: string }; geometry: Area }[];
	};
	return {
		type: 'FeatureCollection',
		features: source.features.map(({ id, properties: { name }, geometry }) => {
			const adcode = Number(id);
			const home = adcode === HOME ? { home: true } : {};
			return {
				type: 'Feature',
				id,
				properties: { adcode, name, en: COUNTY_NAMES[adcode], ...home },
				geometry: areaToWgs84(geometry)
			};
		})
	};
}

/** The prefectures of Hunan from ECharts' compressed geometry in GCJ-02. */
export function readPrefectures(path: string): Areas {
	const source = JSON.parse(readFileSync(path, 'utf8')) as EncodedCollection;
	return {
		type: 'FeatureCollection',
		features: source.features.map(({ properties: { name }, geometry }) => ({
			type: 'Feature',
			properties: { name, en: PREFECTURE_NAMES[name] },
			geometry: areaToWgs84(decodeArea(geometry))
		}))
	};
}

/** Hunan's outline from the Digital Chart of the World; specks below 40 vertices are left out. */
export function readProvince(arrays: Arrays): Areas {
	const rings = readUnit(arrays, 'CNHN').filter((ring) => ring.length > 40);
	return {
		type: 'FeatureCollection',
		features: [
			{
				type: 'Feature',
				properties: { name: '湖南省', en: 'Hunan', adcode: 430000 },
				geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
			}
		]
	};
}

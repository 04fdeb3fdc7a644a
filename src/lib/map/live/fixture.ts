import type { MapFile, ZonesFile } from '../../model/types';

type Ring = [lon: number, lat: number][];

/** A square of `side` degrees, for tests. */
export const square = (lon: number, lat: number, side = 0.01): Ring => [
	[lon, lat],
	[lon + side, lat],
	[lon + side, lat + side],
	[lon, lat + side],
	[lon, lat]
];

/** A small map for tests, with every file there can be. */
export const map: MapFile = {
	datum: 'WGS 84',
	reviewNumber: null,
	attribution: [{ zh: '甲', en: 'A' }],
	ground: {
		relief: {
			image: 'geo/relief.avif',
			corners: [
				[10, 50],
				[12, 50],
				[12, 48],
				[10, 48]
			]
		},
		province: { file: 'geo/land.json', object: 'outline' },
		counties: { file: 'geo/land.json', object: 'areas' },
		lakes: { file: 'geo/water.json', object: 'lakes' },
		rivers: { file: 'geo/water.json', object: 'rivers' },
		places: 'geo/places.geojson'
	},
	embeds: [],
	ties: [
		{
			id: 'line',
			from: '甲',
			to: '乙',
			words: { zh: '航线', en: 'the line' },
			source: [{ section: 'one', paragraph: 1 }]
		},
		{
			id: 'guess',
			from: '丙',
			to: '甲',
			words: { zh: '猜测', en: 'a guess' },
			source: [{ section: 'one', paragraph: 1 }],
			inferred: { zh: '丙地为推断', en: 'C is inferred' }
		}
	],
	views: [
		{
			id: 'wide',
			title: { zh: '甲', en: 'A' },
			center: [11, 49],
			zoom: 6,
			bearing: 0,
			pitch: 0,
			layers: ['relief', 'lakes']
		},
		{
			id: 'near',
			title: { zh: '甲', en: 'A' },
			center: [11.02, 49.02],
			zoom: 12,
			bearing: 0,
			pitch: 45,
			layers: ['zones']
		}
	]
};

/** Two zones in a ring. */
export const zones: ZonesFile = {
	type: 'FeatureCollection',
	features: [
		...['one', 'two'].map((id, i) => ({
			type: 'Feature' as const,
			kind: 'zone' as const,
			id,
			properties: {
				name: { zh: `第${id}`, en: `Zone ${id}` },
				schematic: true,
				height: 100,
				hosts: [],
				facts: [],
				words: { zh: '甲', en: 'A' }
			},
			geometry: { type: 'Polygon' as const, coordinates: [square(11 + i * 0.02, 49)] }
		})),
		{
			type: 'Feature',
			kind: 'ring',
			id: 'ring',
			properties: { note: { zh: '示意', en: 'Schematic' } },
			geometry: { type: 'Polygon', coordinates: [square(10.9, 48.9, 0.2)] }
		}
	]
};

const place = (zh: string, en: string, at: [number, number], home = false) => ({
	type: 'Feature',
	properties: { zh, en, home },
	geometry: { type: 'Point', coordinates: at }
});

/** The ground files from which the map's ties take their places. */
export const ground = {
	'geo/places.geojson': {
		type: 'FeatureCollection',
		features: [
			place('甲', 'A', [11, 49], true),
			place('乙', 'B', [13, 51]),
			place('丙', 'C', [9, 49])
		]
	}
};

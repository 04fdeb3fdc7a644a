/** One anchor for each label of an area, a lake or a river: polygon layers would repeat them. */
import type { Areas } from './admin';
import { HOME } from './admin';
import { labelAnchor, lineAnchor } from './anchor';
import { RIVER_LABELS, SHORT_NAMES } from './names';

type Point = GeoJSON.Feature<GeoJSON.Point>;

/** Farthest that a river's line may lie from where its label is wanted, degrees. */
const TOLERANCE = 0.15;

/**
 * Anchors set by hand: the home county's deepest point lies under its own seat and lake, so its name
 * stands in its eastern half; the lake's name stands on its open water in the east.
 */
const HOME_ANCHOR: [number, number] = [113.35, 29.13];
const LAKE_ANCHOR: [number, number] = [112.93, 29.33];

/** What the lake's two tints mean, each beside its own water with blank land on the side of its words. */
const TINTS = [
	{ zh: '枯水期水面', en: 'low water', side: 'right', place: [112.235, 29.02] },
	{ zh: '丰水期水面', en: 'wet season', side: 'left', place: [112.832, 29.238] }
] as const;

function point(coordinates: [number, number], properties: GeoJSON.GeoJsonProperties): Point {
	return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

/** All lines of a collection, multi-lines taken apart. */
function linesOf({ features }: GeoJSON.FeatureCollection): GeoJSON.Position[][] {
	return features.flatMap(({ geometry }) =>
		geometry.type === 'LineString'
			? [geometry.coordinates]
			: geometry.type === 'MultiLineString'
				? geometry.coordinates
				: []
	);
}

/** What the labels are placed on. */
export interface Labelled {
	readonly province: Areas;
	readonly prefectures: Areas;
	readonly counties: Areas;
	readonly rivers: GeoJSON.FeatureCollection;
}

/**
 * Points with `k` (province, prefecture, county, lake, river, tint), `zh`, `en` and `rank` (1 the most important:
 * where labels collide the higher number goes); counties have `adcode` and, the story's own, `home`; rivers the `angle` of their
 * course there, clockwise from east; tints the `side` on which their words stand.
 * @throws Error naming a river whose line is not where the label is wanted.
 */
export function makeLabels(ground: Labelled): GeoJSON.FeatureCollection<GeoJSON.Point> {
	const areas = (k: string, { features }: Areas, rank: (adcode: number) => number): Point[] =>
		features.map(({ properties, geometry }) => {
			const { name, en, adcode } = properties ?? {};
			const zh = SHORT_NAMES[name] ?? name;
			const place = adcode === HOME ? HOME_ANCHOR : labelAnchor(geometry);
			const home = adcode === HOME ? { home: true } : {};
			const code = k === 'county' ? { adcode, ...home } : {};
			return point(place, { k, zh, en, rank: rank(adcode), ...code });
		});
	const water = linesOf(ground.rivers);
	const rivers = RIVER_LABELS.map(({ zh, en, near, rank }) => {
		const { place, angle, distance } = lineAnchor(water, near);
		if (distance > TOLERANCE)
			throw new Error(`no river for ${zh} at ${near.join()}, nearest ${place.join()}`);
		return point(place, { k: 'river', zh, en, rank, angle });
	});
	const features = [
		...areas('county', ground.counties, (adcode) => (adcode === HOME ? 1 : 3)),
		point(LAKE_ANCHOR, { k: 'lake', zh: '洞庭湖', en: 'Dongting Lake', rank: 1 }),
		...TINTS.map(({ place: [lon, lat], ...tint }) =>
			point([lon, lat], { k: 'tint', ...tint, rank: 2 })
		),
		...rivers,
		...areas('prefecture', ground.prefectures, () => 3),
		...areas('province', ground.province, () => 2)
	];
	return { type: 'FeatureCollection', features };
}

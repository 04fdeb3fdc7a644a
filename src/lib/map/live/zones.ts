import type { Feature, FeatureCollection, Position } from 'geojson';
import { blocksOf, shadowOf } from './blocks';
import type { LiveMapData, LiveZone } from './data';

const collection = (features: Feature[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features
});

const polygon = (rings: Position[][], properties: Record<string, unknown>): Feature => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Polygon', coordinates: rings }
});

const point = (position: Position, properties: Record<string, unknown>): Feature => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates: position }
});

/** Mean of a closed outline's corners. */
function middle(ring: readonly Position[]): [number, number] {
	const corners = ring.slice(0, -1);
	const mean = (axis: 0 | 1) =>
		corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length;
	return [mean(0), mean(1)];
}

/** How much of the way to its middle a plate's raised edge takes. */
const edge = 0.045;

/** An outline drawn in towards its middle. */
function inset(outline: readonly Position[], share: number): Position[] {
	const [x, y] = middle(outline);
	return outline.map(([lon, lat]) => [lon! + (x - lon!) * share, lat! + (y - lat!) * share]);
}

/** A frame along the outline, which gives a plate its crisp edge. */
const rim = ({ rings: [outline = []] }: LiveZone): Position[][] => [
	outline,
	inset(outline, edge).reverse()
];

/** The plate within its frame, whose walls would else lie in those of the frame. */
const plate = ({ rings: [outline = [], ...holes] }: LiveZone): Position[][] => [
	inset(outline, edge / 2),
	...holes
];

/** The sources of the zones' diagram; each feature names its zone as `id`, which feature state goes by. */
export function zoneSources({
	zones,
	zoneSpots,
	ring
}: LiveMapData): Record<string, FeatureCollection> {
	return {
		shadows: collection(
			zones.map(({ rings, height }) => polygon([shadowOf(rings[0]!, height)], {}))
		),
		plates: collection(
			zones.map((zone) => polygon(plate(zone), { id: zone.id, height: zone.height }))
		),
		rims: collection(zones.map((zone) => polygon(rim(zone), { id: zone.id, height: zone.height }))),
		blocks: collection(
			zones.flatMap(({ id, rings, height }) =>
				blocksOf(id, rings[0]!).map(({ ring: outline, share }) =>
					polygon([outline], { id, height, share })
				)
			)
		),
		'zone-points': collection(
			zoneSpots.map(({ id, at, anchor, when }) => {
				const name = zones.find((zone) => zone.id === id)?.label;
				return point(at, { id, name, anchor, when });
			})
		),
		ring: collection(ring ? [polygon(ring, {})] : [])
	};
}

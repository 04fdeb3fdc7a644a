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

/** How much of a plate's width its raised edge takes. */
const edge = 0.045;

/** A frame along the outline, which gives a plate its crisp edge. */
function rim({ rings }: LiveZone): Position[][] {
	const outline = rings[0]!;
	const [x, y] = middle(outline);
	const inner = outline.map(([lon, lat]) => [lon + (x - lon) * edge, lat + (y - lat) * edge]);
	return [outline, inner.reverse()];
}

/** The sources of the zones' diagram; each feature names its zone as `id`, which feature state goes by. */
export function zoneSources({ zones, ring }: LiveMapData): Record<string, FeatureCollection> {
	return {
		shadows: collection(
			zones.map(({ rings, height }) => polygon([shadowOf(rings[0]!, height)], {}))
		),
		plates: collection(
			zones.map((zone) => polygon(zone.rings, { id: zone.id, height: zone.height }))
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
			zones.map(({ id, label, at, anchor }) => point(at, { id, name: label, anchor }))
		),
		ring: collection(ring ? [polygon(ring.rings, {})] : []),
		notes: collection(ring ? [point(southernmost(ring.rings[0]!), { name: ring.mark })] : [])
	};
}

const southernmost = (ring: readonly Position[]): Position =>
	ring.reduce((lowest, corner) => (corner[1]! < lowest[1]! ? corner : lowest));

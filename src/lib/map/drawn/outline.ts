import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import { projector } from '../camera';
import { isTopology } from '../files';
import type { Mapped, Picture } from './pictures';
import type { Box } from './box';

type Point = [x: number, y: number];

/** Px from one box to the next along a line, and half a side of one. */
const step = 6;
const half = 3;

/** Boxes in a row from one point to another. */
function along([x, y]: Point, [u, v]: Point): Box[] {
	const count = Math.ceil(Math.hypot(u - x, v - y) / step);
	return Array.from({ length: count }, (_, i) => {
		const [at, to] = [x + ((u - x) * i) / count, y + ((v - y) * i) / count];
		return { left: at - half, right: at + half, top: to - half, bottom: to + half };
	});
}

/** Where the outline of the story's own area runs, in px of the reference stage; nowhere in a view that has none. */
export function outlineOf({ view }: Picture, { map, ground = {} }: Mapped): Box[] {
	const source = map.ground.counties;
	if (!source || !view.layers.includes('home')) return [];
	const topology = ground[source.file];
	if (!isTopology(topology)) return [];
	const object = topology.objects[source.object];
	if (!object) return [];
	const found = feature(topology, object);
	const areas = found.type === 'FeatureCollection' ? found.features : [found];
	const rings = areas.flatMap(({ geometry, properties }): Position[][] => {
		if (!properties || !('home' in properties) || properties['home'] !== true) return [];
		if (geometry.type === 'Polygon') return geometry.coordinates;
		return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
	});
	const project = projector(view);
	return rings.flatMap((ring) => {
		const points = ring.map(([lon = 0, lat = 0]) => project([lon, lat]));
		return points.slice(1).flatMap((to, i) => {
			const from = points[i];
			return from && to ? along(from, to) : [];
		});
	});
}

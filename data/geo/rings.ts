/** Plane geometry of closed rings in degrees: signed area, winding, point in polygon. */

export type Ring = readonly GeoJSON.Position[];

/** Signed area of a ring (shoelace formula): positive when it runs anticlockwise, north up. */
export function signedArea(ring: Ring): number {
	let twice = 0;
	ring.forEach(([x = 0, y = 0], i) => {
		const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
		twice += x * nextY - nextX * y;
	});
	return twice / 2;
}

/** Polygon with its outer ring clockwise and its holes anticlockwise, as d3-geo reads spheres. */
export function windPolygon(rings: readonly Ring[]): GeoJSON.Position[][] {
	return rings.map((ring, i) => {
		const anticlockwise = signedArea(ring) > 0;
		return anticlockwise === (i === 0) ? [...ring].reverse() : [...ring];
	});
}

/** Polygons and multipolygons wound for d3-geo; other geometries unchanged. */
export function wind(geometry: GeoJSON.Geometry): GeoJSON.Geometry {
	if (geometry.type === 'Polygon') {
		return { ...geometry, coordinates: windPolygon(geometry.coordinates) };
	}
	if (geometry.type === 'MultiPolygon') {
		return { ...geometry, coordinates: geometry.coordinates.map(windPolygon) };
	}
	return geometry;
}

/** Whether a point lies inside a ring (even-odd rule). */
export function inRing(ring: Ring, x: number, y: number): boolean {
	let inside = false;
	ring.forEach(([ax = 0, ay = 0], i) => {
		const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	});
	return inside;
}

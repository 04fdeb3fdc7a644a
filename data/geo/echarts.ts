/**
 * Reads the compressed GeoJSON that ECharts 2–4 carries in `map/json`.
 *
 * Every ring is a string of UTF-16 code units, two to a vertex; each is 64 plus a zig-zag coded
 * difference from the vertex before, in 1/1024 of a degree, the first one from `encodeOffsets`
 * (`decode` in src/coord/geo/parseGeoJson.js of echarts 4, Apache-2.0).
 */

type Offset = readonly [number, number];

/** The encoded form of an area: strings in place of rings, an offset for each. */
export type EncodedArea =
	| { type: 'Polygon'; coordinates: string[]; encodeOffsets: Offset[] }
	| { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: Offset[][] };

export interface EncodedCollection {
	readonly UTF8Encoding: true;
	readonly features: readonly {
		readonly properties: { readonly name: string };
		readonly geometry: EncodedArea;
	}[];
}

/** Zig-zag coding: 0, 1, 2, 3, … stand for 0, −1, 1, −2, … */
function unzigzag(code: number): number {
	return (code >> 1) ^ -(code & 1);
}

/** One ring in degrees. `offset` is in 1/1024 degree. */
export function decodeRing(text: string, [left, bottom]: Offset): [number, number][] {
	let [x, y] = [left, bottom];
	return Array.from({ length: text.length / 2 }, (_, i) => {
		x += unzigzag(text.charCodeAt(2 * i) - 64);
		y += unzigzag(text.charCodeAt(2 * i + 1) - 64);
		return [x / 1024, y / 1024];
	});
}

/** An encoded area as plain GeoJSON. A ring without an offset starts at 0, 0. */
export function decodeArea(area: EncodedArea): GeoJSON.Polygon | GeoJSON.MultiPolygon {
	const rings = (texts: string[], offsets: readonly Offset[] = []): [number, number][][] =>
		texts.map((text, i) => decodeRing(text, offsets[i] ?? [0, 0]));
	if (area.type === 'Polygon') {
		return { type: 'Polygon', coordinates: rings(area.coordinates, area.encodeOffsets) };
	}
	return {
		type: 'MultiPolygon',
		coordinates: area.coordinates.map((texts, i) => rings(texts, area.encodeOffsets[i]))
	};
}

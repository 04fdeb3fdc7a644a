import { describe, expect, it } from 'vitest';
import { decodeArea, decodeRing } from './echarts';

/** The encoder that mirrors `decodeRing`: 1/1024 degree, differences, zig-zag, plus 64. */
function encode(points: [number, number][], offset: [number, number]): string {
	let [px, py] = offset;
	const code = (n: number): string => String.fromCharCode(((n << 1) ^ (n >> 31)) + 64);
	return points
		.map(([x, y]) => {
			const text = code(x - px) + code(y - py);
			[px, py] = [x, y];
			return text;
		})
		.join('');
}

describe('ECharts geometry', () => {
	it('reads zig-zag differences from the offset', () => {
		// '@' is 64: no step. 'A' is −1, 'B' is 1, 'C' is −2 in 1/1024 degree.
		expect(decodeRing('@@BA@C', [1024, 2048])).toEqual([
			[1, 2],
			[1025 / 1024, 2047 / 1024],
			[1025 / 1024, 2045 / 1024]
		]);
	});

	it('undoes the encoding of a ring with long steps', () => {
		const ring: [number, number][] = [
			[115_000, 29_000],
			[115_700, 29_350],
			[114_900, 28_800],
			[115_000, 29_000]
		];
		const degrees = decodeRing(encode(ring, [114_800, 29_100]), [114_800, 29_100]);
		expect(degrees).toEqual(ring.map(([x, y]) => [x / 1024, y / 1024]));
	});

	it('keeps polygons and multipolygons apart', () => {
		const one = decodeArea({ type: 'Polygon', coordinates: ['@@'], encodeOffsets: [[1024, 0]] });
		expect(one).toEqual({ type: 'Polygon', coordinates: [[[1, 0]]] });
		const two = decodeArea({
			type: 'MultiPolygon',
			coordinates: [['@@'], ['@@']],
			encodeOffsets: [[[0, 1024]], [[0, 2048]]]
		});
		expect(two).toEqual({ type: 'MultiPolygon', coordinates: [[[[0, 1]]], [[[0, 2]]]] });
	});
});

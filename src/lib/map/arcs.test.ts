import { describe, expect, it } from 'vitest';
import { arcLine, arcsOf, endsOf } from './arcs';
import { mercator } from './camera';
import { ground, map } from './live/fixture';

describe('arcLine', () => {
	it('begins and ends at its places and bends to the left of its way', () => {
		const line = arcLine([10, 0], [20, 0], 0.2);
		expect(line[0]![0]).toBeCloseTo(10);
		expect(line.at(-1)![0]).toBeCloseTo(20);
		const top = mercator(line[16]!);
		expect(top[0]).toBeCloseTo(15 / 360 + 0.5);
		expect(0.5 - top[1]).toBeCloseTo((0.2 * 10) / 360);
	});

	it('is the same curve from either end with the bow turned round', () => {
		const back = arcLine([18, 45], [11, 40], -0.1).reverse();
		arcLine([11, 40], [18, 45], 0.1).forEach(([lon, lat], i) => {
			expect(back[i]![0]).toBeCloseTo(lon);
			expect(back[i]![1]).toBeCloseTo(lat);
		});
	});
});

describe('arcsOf', () => {
	const arcs = arcsOf(map, ground);

	it('finds the places of each tie and bends them alike as seen from home', () => {
		expect(arcs.map(({ id, from, inferred }) => [id, from, inferred])).toEqual([
			['line', [11, 49], false],
			['guess', [9, 49], true]
		]);
		expect(arcs[0]!.bow).toBe(-arcs[1]!.bow);
	});

	it('bends a second tie between two places more, and leaves out what the ground does not have', () => {
		const [tie] = map.ties;
		const ties = [tie!, { ...tie!, id: 'again' }, { ...tie!, id: 'lost', to: '丁' }];
		const [first, second, ...others] = arcsOf({ ...map, ties }, ground);
		expect(second!.bow).toBeGreaterThan(first!.bow);
		expect(others).toEqual([]);
		expect(arcsOf(map, {})).toEqual([]);
	});
});

describe('endsOf', () => {
	const arcs = arcsOf(map, ground);
	const named = (focus: string[], all: boolean) =>
		endsOf(arcs, focus, all).map(({ end, lit }) => [end.en, lit.map(({ id }) => id)]);

	it('names the ends of what is lit, and what the tie is at the far one', () => {
		expect(named(['guess'], false)).toEqual([
			['C', ['guess']],
			['A', []]
		]);
	});

	it('names all of them where all arcs are shown, an inferred one only in focus', () => {
		expect(named([], true)).toEqual([
			['A', []],
			['B', []]
		]);
		expect(named(['guess'], true)).toContainEqual(['C', ['guess']]);
	});
});

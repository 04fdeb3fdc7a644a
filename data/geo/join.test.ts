import { describe, expect, it } from 'vitest';
import { isClosed, joinLines } from './join';

describe('joining lines cut at tiles', () => {
	it('closes a ring from three pieces, one of them the wrong way round', () => {
		const rings = joinLines([
			[
				[0, 0],
				[1, 0]
			],
			[
				[1, 1],
				[1, 0]
			],
			[
				[1, 1],
				[0, 1],
				[0, 0]
			]
		]);
		expect(rings).toHaveLength(1);
		expect(isClosed(rings[0] ?? [])).toBe(true);
		expect(rings[0]).toHaveLength(5);
	});

	it('leaves a confluence of three lines alone and joins the rest', () => {
		const lines = joinLines([
			[
				[0, 0],
				[1, 0]
			],
			[
				[1, 1],
				[1, 0]
			],
			[
				[1, 0],
				[2, 0]
			],
			[
				[2, 0],
				[3, 0]
			]
		]);
		expect(lines.map((line) => line.length).sort()).toEqual([2, 2, 3]);
	});

	it('is not stopped by a stub at a tile’s edge', () => {
		const lines = joinLines([
			[
				[0, 0],
				[1, 0]
			],
			[
				[1, 0],
				[1, 0]
			],
			[
				[1, 0],
				[2, 0]
			]
		]);
		expect(lines).toEqual([
			[
				[0, 0],
				[1, 0],
				[2, 0]
			]
		]);
	});

	it('keeps closed pieces as they are', () => {
		const ring = [
			[0, 0],
			[1, 0],
			[1, 1],
			[0, 0]
		] as [number, number][];
		expect(joinLines([ring])).toEqual([ring]);
	});
});

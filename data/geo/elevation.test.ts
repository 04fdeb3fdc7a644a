import { describe, expect, it } from 'vitest';
import { greyToMetres, readElevation } from './elevation';
import type { Tools } from './tools';

describe('elevation', () => {
	it('reads greys as metres, straight between the table’s entries', () => {
		expect([0, 102, 106, 255].map(greyToMetres)).toEqual([0, 25, 40, 8848]);
	});

	it('puts a cell where the world picture has it', async () => {
		// A tile whose grey is its column: 114° E is cell 8820 of the world, column 45 of tile 13.
		const data = Uint8Array.from({ length: 675 * 675 }, (_, i) => (i % 675) % 256);
		const picture = { data, width: 675, height: 675, channels: 1 as const };
		const tools = { readPicture: () => Promise.resolve(picture) } as unknown as Tools;
		const box = { west: 114, south: 28, east: 114.2, north: 28.2 };
		const { grid, toCell, toPlace } = await readElevation('srtm', box, tools);
		expect([grid.width, grid.height]).toEqual([6, 6]);
		expect(grid.values[0]).toBeCloseTo(greyToMetres(45), 4);
		expect(toCell(114 + 1 / 60, 28.2 - 1 / 60)).toEqual([
			expect.closeTo(0, 6),
			expect.closeTo(0, 6)
		]);
		expect(toPlace(0, 0)).toEqual([
			expect.closeTo(114 + 1 / 60, 6),
			expect.closeTo(28.2 - 1 / 60, 6)
		]);
	});
});

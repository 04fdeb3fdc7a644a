import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks';
import { square } from './fixture';

describe('blocksOf', () => {
	it('is the same for the same zone and another for the next', () => {
		expect(blocksOf('one', square(11, 49))).toEqual(blocksOf('one', square(11, 49)));
		expect(blocksOf('one', square(11, 49))).not.toEqual(blocksOf('two', square(11, 49)));
	});

	it('keeps to the outline', () => {
		const blocks = blocksOf('one', square(11, 49));
		expect(blocks.length).toBeGreaterThan(8);
		for (const [lon, lat] of blocks.flatMap(({ ring }) => ring)) {
			expect(lon).toBeGreaterThan(11);
			expect(lon).toBeLessThan(11.01);
			expect(lat).toBeGreaterThan(49);
			expect(lat).toBeLessThan(49.01);
		}
	});

	it('gives each a part of the height', () => {
		for (const { share } of blocksOf('one', square(11, 49))) {
			expect(share).toBeGreaterThan(0.4);
			expect(share).toBeLessThanOrEqual(1);
		}
	});

	it('builds nothing on a line', () => {
		expect(
			blocksOf('one', [
				[11, 49],
				[12, 49],
				[11, 49]
			])
		).toEqual([]);
	});
});
